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
  takeUntil,
  takeWhile,
} from 'rxjs';
import type { Caller } from '../auth/caller.js';
import { Permissions } from '../auth/permissions.js';
import type { Logger } from '../telemetry/logger.js';
import type { Metrics } from '../telemetry/metrics.js';
import { Draining } from './draining.js';
import { LOGGER, METRICS } from './http-values.js';

/** `data` is sent as JSON. */
export type LiveEvent = { readonly type: string; readonly data: object; readonly id?: string };

/** Asks a listener to connect again after a moment, not all after the same. */
const closing = (): MessageEvent => ({
  type: 'closing',
  data: {},
  retry: Math.round(1_000 + Math.random() * 4_000),
});

const heartbeatEvery = 15_000;
const askAgainAfter = 500;

/** Asks anew when the last answer is older than so many milliseconds. */
const atMostEvery = <T>(milliseconds: number, ask: () => Promise<T>): (() => Promise<T>) => {
  let last: { readonly at: number; readonly answer: Promise<T> } | undefined;
  return () => {
    if (!last || performance.now() - last.at > milliseconds) last = { at: performance.now(), answer: ask() };
    return last.answer;
  };
};

/**
 * Streams for routes marked `@Sse()`. A heartbeat tells proxies that somebody lives; before anything is sent the
 * caller's permission is asked for again, so that a stream does not outlive its session; a drain closes it with the wish
 * when to come back.
 */
@Injectable()
export class LiveEvents {
  constructor(
    private readonly draining: Draining,
    private readonly permissions: Permissions,
    @Inject(LOGGER) private readonly logger: Logger,
    @Inject(METRICS) private readonly metrics: Metrics,
  ) {}

  stream(caller: Caller, source: Observable<LiveEvent>, heartbeat = heartbeatEvery): Observable<MessageEvent> {
    return defer(() => {
      this.metrics.openStreams(1);
      const stillAdmits = atMostEvery(askAgainAfter, () => this.permissions.stillAdmits(caller));
      const beats = interval(heartbeat).pipe(map((): LiveEvent => ({ type: 'heartbeat', data: {} })));
      const events = merge(of<LiveEvent>({ type: 'open', data: {} }), source, beats).pipe(
        concatMap((event) => from(stillAdmits()).pipe(map((admitted) => ({ event, admitted })))),
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
      ).pipe(finalize(() => this.metrics.openStreams(-1)));
    });
  }
}
