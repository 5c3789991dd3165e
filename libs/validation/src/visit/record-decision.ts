import { type Command, Rejection } from '@cairn/event-sourcing';
import type { StagesFound } from './found-stage.js';
import { type Actor, mustBeIndependent } from './independence.js';
import { aboveReasonOf } from './not-above-findings.js';
import type { VisitEvent, VisitEventData } from './visit-events.js';
import type { Visit, VisitRejection } from './visit-state.js';

export type RecordDecision = Command<
  'RecordDecision',
  Omit<VisitEventData<'DecisionRecorded'>, 'aboveReason'> & {
    readonly aboveReason?: string | undefined;
    /** What follows from the findings of the visit, null where the answers are not known. */
    readonly stages: StagesFound | null;
    readonly actor: Actor;
  }
>;

/**
 * Four eyes: a person who was in the team, or belonged to the organization, does not rule on the team's proposal. Without a
 * grant the stage is the one asked for.
 */
export const recordDecision = (
  { data: { aboveReason, stages, actor, ...data }, meta }: RecordDecision,
  visit: Visit,
): VisitEvent[] => {
  if (visit.status !== 'concluded' || !visit.request || visit.proposedStage === null)
    throw new Rejection<VisitRejection>('visit-not-concluded', { status: visit.status });
  mustBeIndependent(actor, visit, meta.actor);
  if (visit.everInTeam.has(meta.actor)) throw new Rejection<VisitRejection>('decider-was-validator');
  if (data.outcome !== 'granted')
    return [{ type: 'DecisionRecorded', data: { ...data, stage: visit.request.targetStage, aboveReason: null } }];
  if (data.stage > visit.proposedStage)
    throw new Rejection<VisitRejection>('stage-above-proposed', { proposedStage: visit.proposedStage });
  const { visitFromStage } = visit.request.certification;
  if (data.stage < visitFromStage)
    throw new Rejection<VisitRejection>('stage-not-certifiable', { stage: data.stage, visitFromStage });
  return [
    {
      type: 'DecisionRecorded',
      data: { ...data, aboveReason: aboveReasonOf(data.stage, stages, aboveReason) },
    },
  ];
};
