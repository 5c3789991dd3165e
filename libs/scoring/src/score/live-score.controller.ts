import type { Score } from '@cairn/contracts/scoring/http/scores.js';
import { id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { type LiveEvent, LiveEvents } from '@cairn/platform/auth/live-events.js';
import { ReturnsFile } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { streamName } from '@cairn/platform/service/stream.js';
import { type MessageEvent, Controller, Param, Sse } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { concatMap, distinctUntilChanged, filter, interval, map, merge, Observable, of, throttleTime } from 'rxjs';
import { scoreStream } from '../scoring.publications.js';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';
import { findScore } from './scores.query.js';

/** A hint that got lost is made up for after this time. */
const REREAD_MS = 5000;
const AT_MOST_EVERY_MS = 100;

@ApiTags('scoring')
@Controller('api/scoring/:organizationId/assessments/:assessmentId/score/live')
export class LiveScoreController {
  constructor(
    @InjectService(scoring) private readonly service: Service<ScoringTables>,
    private readonly live: LiveEvents,
  ) {}

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Sse()
  @ReturnsFile('text/event-stream')
  watch(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
  ): Observable<MessageEvent> {
    return this.live.stream(caller, this.scores(caller, assessmentId));
  }

  /** The score as it is, and again each time it differs; nothing yet for an assessment that has not arrived. */
  private scores(caller: Caller, assessmentId: string): Observable<LiveEvent> {
    const read = () => this.service.inTenant(caller, ({ db }) => findScore(db, caller.tenantId, assessmentId));
    return merge(of(undefined), this.changes(caller.tenantId, assessmentId), interval(REREAD_MS)).pipe(
      throttleTime(AT_MOST_EVERY_MS, undefined, { leading: true, trailing: true }),
      concatMap(read),
      filter((score): score is Score => score !== undefined),
      distinctUntilChanged((before, now) => tag(before) === tag(now)),
      map((score) => ({ type: 'message', data: score, id: tag(score) })),
    );
  }

  private changes(tenantId: string, assessmentId: string): Observable<void> {
    return new Observable((subscriber) =>
      this.service.onChange(tenantId, streamName(scoreStream, assessmentId), () => subscriber.next()),
    );
  }
}

const tag = ({ version, calculatedAt, upToDate, missesFacts }: Score): string =>
  [version, calculatedAt, upToDate, missesFacts].join(' ');
