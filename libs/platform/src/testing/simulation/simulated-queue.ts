import type { JobQueue } from '../../jobs/queue.js';
import type { AddedEntry, QueueEntry } from '../../jobs/queue-entry.js';
import type { World } from './world.js';

export type Taker = { readonly isAlive: () => boolean; readonly take: (entry: QueueEntry) => Promise<void> };

/** A queue that forgets, repeats, reorders, keeps to itself and is wiped. */
export class SimulatedQueue {
  private readonly entries = new Map<string, AddedEntry>();
  private takers: readonly Taker[] = [];
  private deafUntil = 0;

  constructor(private readonly world: World) {}

  /** The process takes from now on what is handed out. */
  workedBy(taker: Taker): void {
    this.takers = [...this.takers.filter(({ isAlive }) => isAlive()), taker];
  }

  wipe(): void {
    this.world.note('the queue is wiped');
    this.entries.clear();
  }

  keepToItself(ms: number): void {
    this.world.note(`the queue keeps its entries for ${ms} ms`);
    this.deafUntil = this.world.time.now() + ms;
  }

  asJobQueue(): JobQueue {
    return { add: (entries) => this.add(entries), close: () => Promise.resolve() };
  }

  private async add(entries: readonly AddedEntry[]): Promise<void> {
    await this.world.passes(this.world.latency());
    if (this.world.strikes('queue refuses')) throw new Error('the queue cannot be reached');
    for (const entry of entries) {
      if (this.entries.has(entry.id)) continue;
      if (this.world.strikes('entry lost')) continue;
      this.entries.set(entry.id, entry);
      this.later(entry, entry.delayMs);
      if (this.world.strikes('entry twice')) this.later(entry, entry.delayMs);
    }
  }

  private later(entry: AddedEntry, ms: number): void {
    this.world.time.after(ms + this.world.latency(), () => this.handOut(entry));
  }

  private handOut(entry: AddedEntry): void {
    if (!this.entries.has(entry.id)) return;
    const alive = this.takers.filter(({ isAlive }) => isAlive());
    if (alive.length === 0 || this.world.time.now() < this.deafUntil) return this.later(entry, 300);
    const taker = this.world.chance.pick(alive);
    void taker.take(entry.entry).then(() => this.entries.delete(entry.id));
    this.world.time.after(2_000, () => {
      if (!taker.isAlive()) this.handOut(entry);
    });
  }
}
