import { type Readable, Transform } from 'node:stream';

const betweenEvents = Buffer.from('\n\n');

/** Passes the events of a source on, and knows whether the last one was whole. */
class EventStream extends Transform {
  private last = betweenEvents;

  constructor(private readonly source: Readable) {
    super();
    source.once('error', (error) => this.destroy(error));
    source.once('close', () => void (source.readableEnded || this.writableEnded || this.destroy()));
    this.once('close', () => source.destroy());
    source.pipe(this);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: null, chunk: Buffer) => void): void {
    this.last = Buffer.concat([this.last, chunk]).subarray(-2);
    done(null, chunk);
  }

  /** Ends it between two events with the wish when to connect again; within an event, which the reader then drops. */
  finish(retryAfterMs: number): void {
    this.source.unpipe(this);
    this.end(this.last.equals(betweenEvents) ? `retry: ${retryAfterMs}\n\n` : undefined);
  }
}

/** Not all at the same moment. */
const retryAfterMs = (): number => Math.round(1_000 + Math.random() * 4_000);

/** The event streams that are open, so that a drain can end them: by themselves they last for ever. */
export class LiveStreams {
  private readonly open = new Set<EventStream>();
  private ending = false;

  /** @returns what is sent to the listener in place of the source */
  pass(source: Readable): Readable {
    const stream = new EventStream(source);
    this.open.add(stream);
    stream.once('close', () => this.open.delete(stream));
    if (this.ending) stream.finish(retryAfterMs());
    return stream;
  }

  end(): void {
    this.ending = true;
    for (const stream of this.open) stream.finish(retryAfterMs());
  }
}
