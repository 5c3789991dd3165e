/** A semaphore with `limit` permits, first come first served. */
export class ConcurrencyLimit {
  private inside = 0;
  private closed = false;
  private readonly waiting: ((admitted: boolean) => void)[] = [];

  constructor(private readonly limit: number) {}

  /** True once a permit is free, to be given back by {@link release}; false when the limit is closed. */
  acquire(): Promise<boolean> {
    if (this.closed) return Promise.resolve(false);
    if (this.inside < this.limit) {
      this.inside += 1;
      return Promise.resolve(true);
    }
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  release(): void {
    const next = this.waiting.shift();
    if (next) next(true);
    else this.inside -= 1;
  }

  /** Ends all waits with false, and refuses later ones. */
  close(): void {
    this.closed = true;
    for (const turnAway of this.waiting.splice(0)) turnAway(false);
  }
}
