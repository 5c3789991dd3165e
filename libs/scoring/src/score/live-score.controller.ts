import { id } from '@cairn/contracts/values.js';
import { Allow } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { LiveEvents } from '@cairn/platform/auth/live-events.js';
import { ReturnsFile } from '@cairn/platform/http/returns.js';
import { type MessageEvent, Controller, Param, Sse } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { from, mergeAll, Observable } from 'rxjs';
import { liveScoreQueries } from './live-score.handler.js';

@Controller('api/scoring/:organizationId/assessments/:assessmentId/score/live')
export class LiveScoreController {
  constructor(
    private readonly queries: QueryBus,
    private readonly live: LiveEvents,
  ) {}

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Sse()
  @ReturnsFile('text/event-stream')
  watch(
    @CallerOf() caller: Caller,
    @Param('assessmentId', { schema: id }) assessmentId: string,
  ): Observable<MessageEvent> {
    const scores = this.queries.execute(liveScoreQueries.watched(caller, assessmentId));
    return this.live.stream(caller, from(scores).pipe(mergeAll()));
  }
}
