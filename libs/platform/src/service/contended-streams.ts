/** Streams on which work of this process lost a race, until the last of those who stand in line there is done. */
export class ContendedStreams {
  readonly #inLine = new Map<string, number>();

  isContended(stream: string): boolean {
    return this.#inLine.has(stream);
  }

  /** Stands in line; the returned function leaves it. */
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
