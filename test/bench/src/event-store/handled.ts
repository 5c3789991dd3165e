/** Counts what a reaction was told, and tells when the next one comes. */
export class Handled {
  count = 0;
  private awaited: ((at: number) => void) | undefined;

  one(): void {
    this.count += 1;
    this.awaited?.(performance.now());
    this.awaited = undefined;
  }

  /** The instant at which the next fact is handled, in milliseconds. */
  next(): Promise<number> {
    return new Promise((resolve) => (this.awaited = resolve));
  }
}
