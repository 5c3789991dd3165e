/** Streams on which work of this process lost a race, until the last work queued for it is done. */
export class ContendedStreams {
  readonly #inLine = new Map<string, number>();

  isContended(stream: string): boolean {
    return this.#inLine.has(stream);
  }

  /** Joins the queue; the returned function leaves it. */
  join(stream: string): () => void {
    this.#inLine.set(stream, this.#count(stream) + 1);
    return () => {
      const left = this.#count(stream) - 1;
      if (left > 0) this.#inLine.set(stream, left);
      else this.#inLine.delete(stream);
    };
  }

  #count(stream: string): number {
    return this.#inLine.get(stream) ?? 0;
  }
}
