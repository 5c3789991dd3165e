import { type Command, Rejection } from '@cairn/event-sourcing';
import type { StagesFound } from './found-stage.js';
import { type Actor, mustBeIndependent } from './independence.js';
import { aboveReasonOf } from './not-above-findings.js';
import { hasCome, lastDayBeginsAt } from './on-site.js';
import { teamOf } from './team-at-work.js';
import type { VisitEvent, VisitEventData } from './visit-events.js';
import type { Visit, VisitRejection } from './visit-state.js';

/** `stages` follow from the findings and answers of the moment, null where the answers are not known. */
export type ConcludeVisit = Command<
  'ConcludeVisit',
  Omit<VisitEventData<'VisitConcluded'>, 'aboveReason' | 'foundStage'> & {
    readonly aboveReason?: string | undefined;
    readonly stages: StagesFound | null;
    readonly actor: Actor;
  }
>;

/**
 * The lead closes the visit for the whole team, on its last day or later, or a re-review, once every criterion of the
 * checklist has a finding.
 */
export const concludeVisit = (
  { data: { aboveReason, stages, actor, ...data }, meta }: ConcludeVisit,
  visit: Visit,
): VisitEvent[] => {
  const { appointment, request } = visit;
  if (!appointment || !request) throw new Rejection<VisitRejection>('visit-not-scheduled', { status: visit.status });
  if (teamOf(visit)?.lead !== meta.actor) throw new Rejection<VisitRejection>('not-the-lead');
  mustBeIndependent(actor, visit, meta.actor);
  if (visit.status !== 'scheduled' && visit.status !== 're-review')
    throw new Rejection<VisitRejection>('visit-not-scheduled', { status: visit.status });
  const lastDayBegins = lastDayBeginsAt({ appointment, timeZone: request.timeZone });
  if (visit.status === 'scheduled' && !hasCome(lastDayBegins, meta.at))
    throw new Rejection<VisitRejection>('last-day-not-begun', { lastDayBegins });
  const missing = request.checklist
    .map(({ criterionId }) => criterionId)
    .filter((criterionId) => !visit.findings.has(criterionId));
  const differing = missing.filter((criterionId) => visit.revealed.has(criterionId));
  if (missing.length > differing.length)
    throw new Rejection<VisitRejection>('findings-missing', {
      criteria: missing.filter((criterionId) => !visit.revealed.has(criterionId)),
    });
  if (differing.length > 0) throw new Rejection<VisitRejection>('consensus-missing', { criteria: differing });
  const reason = aboveReasonOf(data.proposedStage, stages, aboveReason);
  return [{ type: 'VisitConcluded', data: { ...data, foundStage: stages?.foundStage ?? null, aboveReason: reason } }];
};
