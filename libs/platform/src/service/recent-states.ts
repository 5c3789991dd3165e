/** A state with the stream's version then, and the id of the event of that version. */
export type RecentState = { readonly state: unknown; readonly version: number; readonly eventId: string };

const FEWEST_EVENTS = 30;
const MOST_STREAMS = 500;

/**
 * States of the streams used last, so that only later events of a long stream are read. A state may be used only by a
 * transaction that finds the event of its version under the same id, and from that version on; nothing else may be
 * concluded from it. Only committed states may be kept.
 */
export class RecentStates {
  readonly #kept = new Map<string, RecentState>();

  constructor(
    /** Shorter streams are read whole. */
    private readonly fewestEvents = FEWEST_EVENTS,
    private readonly mostStreams = MOST_STREAMS,
  ) {}

  get(stream: string): RecentState | undefined {
    return this.#kept.get(stream);
  }

  keep(stream: string, state: RecentState): void {
    this.#kept.delete(stream);
    if (state.version < this.fewestEvents) return;
    this.#kept.set(stream, state);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= this.mostStreams) return;
      this.#kept.delete(oldest);
    }
  }
}
