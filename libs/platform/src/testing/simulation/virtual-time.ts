import { setImmediate } from 'node:timers';
import type { Timers } from '../../clock/timers.js';

type Entry = { readonly at: number; readonly order: number; readonly run: () => void };

/** Time that passes only when everything at hand is done: jumps from one thing to do to the next, in a fixed order. */
export class VirtualTime implements Timers {
  private readonly heap: Entry[] = [];
  private present = 0;
  private count = 0;

  now(): number {
    return this.present;
  }

  after(ms: number, then: () => void): () => void {
    let cancelled = false;
    this.push({ at: this.present + Math.max(0, ms), order: this.count++, run: () => cancelled || then() });
    return () => void (cancelled = true);
  }

  /** Lets time pass until the condition holds, but not beyond `until`. @returns whether it holds */
  async run(until: number, holds: () => boolean = () => false): Promise<boolean> {
    await settled();
    for (let next = this.heap[0]; next && next.at <= until; next = this.heap[0]) {
      if (holds()) return true;
      this.pop();
      this.present = next.at;
      next.run();
      await settled();
    }
    this.present = Math.max(this.present, Math.min(until, this.heap[0]?.at ?? until));
    return holds();
  }

  private push(entry: Entry): void {
    const { heap } = this;
    let at = heap.push(entry) - 1;
    for (let above = (at - 1) >> 1; at > 0 && isBefore(entry, heap[above] as Entry); above = (at - 1) >> 1) {
      heap[at] = heap[above] as Entry;
      at = above;
    }
    heap[at] = entry;
  }

  private pop(): void {
    const { heap } = this;
    const last = heap.pop() as Entry;
    if (heap.length === 0) return;
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      if (left >= heap.length) break;
      const below = right < heap.length && isBefore(heap[right] as Entry, heap[left] as Entry) ? right : left;
      if (!isBefore(heap[below] as Entry, last)) break;
      heap[at] = heap[below] as Entry;
      at = below;
    }
    heap[at] = last;
  }
}

/** Everything that needs no time has been done. */
const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

const isBefore = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
