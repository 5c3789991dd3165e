import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import type { LiveEvent } from '@cairn/platform/auth/live-events.js';
import { streamName } from '@cairn/platform/service/stream.js';
import { concatMap, interval, merge, Observable, of, throttleTime } from 'rxjs';
import { scoreStream } from '../scoring.publications.js';
import { scoring } from '../scoring.service.js';
import { type Standing, messageAfter, tag } from './live-message.js';
import { findStanding } from './scores.query.js';

/** A hint that got lost is made up for after this time. */
const REREAD_MS = 5000;
const AT_MOST_EVERY_MS = 100;

export const liveScoreQueries = queriesOf(scoring, 'live score', {
  /** The score as it is, and again each time it differs; nothing yet for an assessment that has not arrived. */
  watched: (service, caller: Caller, assessmentId: string): Observable<LiveEvent> => {
    const stream = streamName(scoreStream, assessmentId);
    let before: Standing | undefined;
    const read = (): Promise<Standing | undefined> =>
      service.inTenant(caller, async (tx) => {
        const score = await findStanding(tx.db, caller.tenantId, assessmentId);
        if (!score) return undefined;
        if (before?.score.version === score.version) return { score, criteria: before.criteria };
        const { state } = await tx.load(scoreStream, assessmentId);
        return { score, criteria: state.latest?.criteria ?? {} };
      });
    const changes = new Observable<void>((subscriber) =>
      service.onChange(caller.tenantId, stream, () => subscriber.next()),
    );
    return merge(of(undefined), changes, interval(REREAD_MS)).pipe(
      throttleTime(AT_MOST_EVERY_MS, undefined, { leading: true, trailing: true }),
      concatMap(async () => {
        const standing = await read();
        const message = standing && messageAfter(before, standing);
        before = standing ?? before;
        return message ? [{ type: 'message', data: message, id: tag(message) }] : [];
      }),
      concatMap((messages) => messages),
    );
  },
});
