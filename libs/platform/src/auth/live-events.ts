import { type MessageEvent, Inject, Injectable } from '@nestjs/common';
import {
  type Observable,
  catchError,
  concat,
  concatMap,
  defer,
  EMPTY,
  finalize,
  from,
  interval,
  map,
  merge,
  of,
  retry,
  takeUntil,
  takeWhile,
  timer,
} from 'rxjs';
import type { Caller } from './caller.js';
import { Permissions } from './permissions.js';
import type { Logger } from '../telemetry/logger.js';
import { isTransient } from '../database/transient.js';
import type { Metrics } from '../telemetry/metrics.js';
import { Draining } from '../http/draining.js';
import { LOGGER, METRICS } from '../http/http-values.js';
import { HttpRefusal } from '../http/refusals.js';

/** A server-sent event. `data` becomes JSON; `id` is what a browser sends as Last-Event-ID when it reconnects. */
export type LiveEvent = { readonly type: string; readonly data: object; readonly id?: string };

/** Asks a client to reconnect after 1 to 5 s, at random so that not all come at once. */
const closing = (): MessageEvent => ({
  type: 'closing',
  data: {},
  retry: Math.round(1_000 + Math.random() * 4_000),
});

const heartbeatEvery = 15_000;
const askAgainAfter = 500;
/** A browser opens one stream for each page that shows something live. */
const mostPerPerson = 20;
const mostPerProcess = 1_000;

/** Asks again when the last answer is older than `milliseconds`. */
const atMostEvery = <T>(milliseconds: number, ask: () => Promise<T>): (() => Promise<T>) => {
  let last: { readonly at: number; readonly answer: Promise<T> } | undefined;
  return () => {
    if (!last || performance.now() - last.at > milliseconds) last = { at: performance.now(), answer: ask() };
    return last.answer;
  };
};

/** Repeats what fails for a transient reason until it succeeds; any other error is thrown. */
const untilAnswered = <T>(ask: () => Observable<T>): Observable<T> =>
  defer(ask).pipe(
    retry({
      delay: (error: unknown) => {
        if (isTransient(error)) return timer(askAgainAfter);
        throw error;
      },
    }),
  );

/**
 * Streams for routes marked `@Sse()`. A heartbeat keeps proxies from closing an idle stream. Before anything is sent
 * the caller's permission is checked again, so that a stream does not outlive its session; a drain closes it and says
 * when to reconnect. While the database does not answer a stream stays open and sends nothing; then its source is
 * subscribed to again.
 */
@Injectable()
export class LiveEvents {
  private readonly open = new Map<string, number>();

  constructor(
    private readonly draining: Draining,
    private readonly permissions: Permissions,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(METRICS) private readonly metrics: Metrics,
  ) {}

  /**
   * @param source a read of what the database holds: subscribed to again when the database has failed
   * @throws HttpRefusal 503 `too-many-streams` when the person or the process has as many as it may
   */
  stream(caller: Caller, source: Observable<LiveEvent>, heartbeat = heartbeatEvery): Observable<MessageEvent> {
    this.refuseTooMany(caller);
    return defer(() => {
      this.count(caller, 1);
      const stillAdmits = atMostEvery(askAgainAfter, () => this.permissions.stillAdmits(caller));
      const beats = interval(heartbeat).pipe(map((): LiveEvent => ({ type: 'heartbeat', data: {} })));
      const events = merge(
        of<LiveEvent>({ type: 'open', data: {} }),
        untilAnswered(() => source),
        beats,
      ).pipe(
        concatMap((event) => untilAnswered(() => from(stillAdmits())).pipe(map((admitted) => ({ event, admitted })))),
        takeWhile(({ admitted }) => admitted),
        map(({ event }): MessageEvent => ({ ...event })),
        catchError((error: unknown) => {
          this.logger.error({ err: error, requestId: caller.meta.requestId }, 'stream failed');
          return EMPTY;
        }),
        takeUntil(this.draining.started),
      );
      return concat(
        events,
        defer(() => (this.draining.isStarted ? of(closing()) : EMPTY)),
      ).pipe(finalize(() => this.count(caller, -1)));
    });
  }

  private refuseTooMany({ personId }: Caller): void {
    const all = [...this.open.values()].reduce((sum, streams) => sum + streams, 0);
    if (all >= mostPerProcess || (this.open.get(personId) ?? 0) >= mostPerPerson)
      throw new HttpRefusal(503, 'too-many-streams');
  }

  private count({ personId }: Caller, change: 1 | -1): void {
    this.metrics.openStreams(change);
    const streams = (this.open.get(personId) ?? 0) + change;
    if (streams > 0) this.open.set(personId, streams);
    else this.open.delete(personId);
  }
}
