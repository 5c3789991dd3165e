import { type Timers, systemTimers } from '../clock/timers.js';
import { HttpRefusal } from '../http/refusals.js';

type Waiting = { readonly personId: string; readonly goOn: () => void };

/** How long an upload waits for a slot. */
const TIMEOUT_MS = 15_000;

/**
 * Limits simultaneous uploads of a process: 32 in all and 8 per person by default. Up to 128 more wait for a slot, for
 * 15 s at most, first come first served.
 */
export class UploadSlots {
  private readonly taken = new Map<string, number>();
  private readonly waiting = new Set<Waiting>();
  private inUse = 0;

  constructor(
    private readonly most = 32,
    private readonly mostOfOne = 8,
    private readonly mostWaiting = 128,
    private readonly timers: Timers = systemTimers,
  ) {}

  /**
   * Waits for a slot.
   *
   * @returns a function that frees it; further calls have no effect
   * @throws HttpRefusal 503 `uploads-busy` when too many wait, or no slot was freed in time
   */
  async enter(personId: string): Promise<() => void> {
    if (!this.hasPlace(personId)) await this.turn(personId);
    else this.take(personId);
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.leave(personId);
    };
  }

  private turn(personId: string): Promise<void> {
    if (this.waiting.size >= this.mostWaiting) throw busy();
    return new Promise((resolve, reject) => {
      const one: Waiting = {
        personId,
        goOn: () => {
          this.waiting.delete(one);
          forget();
          resolve();
        },
      };
      const forget = this.timers.after(TIMEOUT_MS, () => {
        this.waiting.delete(one);
        reject(busy());
      });
      this.waiting.add(one);
    });
  }

  private hasPlace(personId: string): boolean {
    return this.inUse < this.most && (this.taken.get(personId) ?? 0) < this.mostOfOne;
  }

  private take(personId: string): void {
    this.inUse += 1;
    this.taken.set(personId, (this.taken.get(personId) ?? 0) + 1);
  }

  private leave(personId: string): void {
    this.inUse -= 1;
    const rest = (this.taken.get(personId) ?? 1) - 1;
    if (rest > 0) this.taken.set(personId, rest);
    else this.taken.delete(personId);
    for (const one of this.waiting)
      if (this.hasPlace(one.personId)) {
        this.take(one.personId);
        return one.goOn();
      }
  }
}

const busy = (): HttpRefusal =>
  new HttpRefusal(503, 'uploads-busy', 'Too many files are being uploaded at the moment.');
