import type { Score } from '@cairn/contracts/scoring/http/scores.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import type { LiveEvent } from '@cairn/platform/auth/live-events.js';
import { streamName } from '@cairn/platform/service/stream.js';
import { concatMap, distinctUntilChanged, filter, interval, map, merge, Observable, of, throttleTime } from 'rxjs';
import { scoreStream } from '../scoring.publications.js';
import { scoring } from '../scoring.service.js';
import { findScore } from './scores.query.js';

/** A hint that got lost is made up for after this time. */
const REREAD_MS = 5000;
const AT_MOST_EVERY_MS = 100;

export const liveScoreQueries = queriesOf(scoring, 'live score', {
  /** The score as it is, and again each time it differs; nothing yet for an assessment that has not arrived. */
  watched: (service, caller: Caller, assessmentId: string): Observable<LiveEvent> => {
    const read = () => service.inTenant(caller, ({ db }) => findScore(db, caller.tenantId, assessmentId));
    const stream = streamName(scoreStream, assessmentId);
    const changes = new Observable<void>((subscriber) =>
      service.onChange(caller.tenantId, stream, () => subscriber.next()),
    );
    return merge(of(undefined), changes, interval(REREAD_MS)).pipe(
      throttleTime(AT_MOST_EVERY_MS, undefined, { leading: true, trailing: true }),
      concatMap(read),
      filter((score): score is Score => score !== undefined),
      distinctUntilChanged((before, now) => tag(before) === tag(now)),
      map((score) => ({ type: 'message', data: score, id: tag(score) })),
    );
  },
});

const tag = ({ version, calculatedAt, upToDate, missesFacts }: Score): string =>
  [version, calculatedAt, upToDate, missesFacts].join(' ');
