import type { Clock } from '../../clock/clock.js';
import type { Chance } from './chance.js';
import type { VirtualTime } from './virtual-time.js';

/** What may go wrong, and how often of one time that it can. */
const faults = {
  cut: 0.004,
  'lost answer': 0.006,
  'no space': 0.004,
  'lost hint': 0.3,
  'queue refuses': 0.05,
  'entry lost': 0.15,
  'entry twice': 0.15,
} as const;

const BEGUN = Date.UTC(2027, 2, 9, 6);

/** Time, chance and faults of one simulated run; all of it follows from the seed. */
export class World implements Clock {
  /** What went wrong, with its instant. */
  readonly notes: string[] = [];
  private calm = false;
  private skew = 0;

  constructor(
    readonly time: VirtualTime,
    readonly chance: Chance,
  ) {}

  /** From now on nothing goes wrong any more. */
  calmDown(): void {
    this.calm = true;
  }

  get isCalm(): boolean {
    return this.calm;
  }

  strikes(fault: keyof typeof faults): boolean {
    return this.chance.happens(faults[fault]) && !this.calm;
  }

  /** Milliseconds of one way to the database: mostly short, now and then long. */
  latency(): number {
    return this.chance.happens(0.03) ? this.chance.between(20, 400) : this.chance.between(0, 4);
  }

  passes(ms: number): Promise<void> {
    return new Promise((passed) => this.time.after(ms, passed));
  }

  /** The clock on the wall, which is set forth and back. */
  now(): string {
    return new Date(BEGUN + Math.round(this.time.now()) + this.skew).toISOString();
  }

  setClock(byMs: number): void {
    this.skew += byMs;
    this.note(`the clock is set by ${byMs} ms`);
  }

  note(what: string): void {
    this.notes.push(`${Math.round(this.time.now())} ms: ${what}`);
  }
}
