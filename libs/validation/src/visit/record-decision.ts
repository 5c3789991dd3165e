import { type Command, Rejection } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { StagesFound } from './found-stage.js';
import { type Actor, mustBeIndependent } from './independence.js';
import { aboveReasonOf } from './not-above-findings.js';
import type { VisitEvent, VisitEventData } from './visit-events.js';
import type { Visit, VisitRejection } from './visit-state.js';

/** What follows from the findings of the visit, null where the answers are not known. */
type Known = { readonly stages: StagesFound | null; readonly actor: Actor };

export type RecordDecision = Command<
  'RecordDecision',
  Omit<VisitEventData<'DecisionProposed'>, 'aboveReason' | 'proposedBy'> & {
    readonly aboveReason?: string | undefined;
  } & Known
>;

/**
 * The review of the office. Four eyes: a person who was in the team, or belonged to the organization, does not rule on
 * the team's proposal. Without a grant the stage is the one asked for. Where the rule of the visit asks for two people,
 * the first proposes.
 */
export const recordDecision = (
  { data: { aboveReason, stages, actor, ...data }, meta }: RecordDecision,
  visit: Visit,
): VisitEvent[] => {
  const request = mustBeReviewed(visit, actor, meta.actor);
  if (data.outcome === 'deferred' && visit.decision) throw new Rejection<VisitRejection>('deferral-not-again');
  const stage = data.outcome === 'granted' ? data.stage : request.targetStage;
  const ruling = { ...data, stage, aboveReason: mustBeGrantable({ ...data, aboveReason, stages }, visit) };
  return request.rule.deciders > 1
    ? [{ type: 'DecisionProposed', data: { ...ruling, proposedBy: meta.actor } }]
    : [decisionOf(ruling, { proposedBy: null, decidedBy: meta.actor }, visit, meta.at)];
};

/** What was asked for, of a concluded visit on which the person may rule. */
export const mustBeReviewed = (visit: Visit, actor: Actor, personId: string): VisitEventData<'VisitRequested'> => {
  if (visit.status !== 'concluded' || !visit.request || visit.proposedStage === null)
    throw new Rejection<VisitRejection>('visit-not-concluded', { status: visit.status });
  mustBeIndependent(actor, visit, personId);
  if (visit.everInTeam.has(personId)) throw new Rejection<VisitRejection>('decider-was-validator');
  if (visit.appealed && visit.deciders.has(personId)) throw new Rejection<VisitRejection>('decider-decided-before');
  return visit.request;
};

type Wanted = Pick<RecordDecision['data'], 'outcome' | 'stage' | 'aboveReason' | 'stages'>;

/** The reason for a stage above the findings, where there is one. */
export const mustBeGrantable = ({ outcome, stage, aboveReason, stages }: Wanted, visit: Visit): string | null => {
  if (outcome !== 'granted') return null;
  const { request, proposedStage } = visit;
  if (!request || proposedStage === null)
    throw new Rejection<VisitRejection>('visit-not-concluded', { status: visit.status });
  if (stage > proposedStage) throw new Rejection<VisitRejection>('stage-above-proposed', { proposedStage });
  const { visitFromStage } = request.certification;
  if (stage < visitFromStage) throw new Rejection<VisitRejection>('stage-not-certifiable', { stage, visitFromStage });
  return aboveReasonOf(stage, stages, aboveReason);
};

/** The decision with the deadlines that begin with it, by the rule of the visit. */
export const decisionOf = (
  ruling: Omit<VisitEventData<'DecisionProposed'>, 'proposedBy'>,
  by: Pick<VisitEventData<'DecisionRecorded'>, 'proposedBy' | 'decidedBy'>,
  { request, findings, appealed }: Visit,
  at: string,
): Extract<VisitEvent, { type: 'DecisionRecorded' }> => {
  const { timeZone = 'UTC', rule, checklist = [] } = request ?? {};
  const today = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate();
  /** The end of the day at the facility. */
  const endOf = (days: number): string =>
    today
      .add({ days: days + 1 })
      .toZonedDateTime(timeZone)
      .toInstant()
      .toString();
  const [deferred, refused] = [ruling.outcome === 'deferred', ruling.outcome === 'refused'];
  const all = checklist.map(({ criterionId }) => criterionId);
  const unconfirmed = all.filter((criterionId) => findings.get(criterionId)?.verdict !== 'confirmed');
  const open = unconfirmed.length > 0 ? unconfirmed : all;
  return {
    type: 'DecisionRecorded',
    data: {
      ...ruling,
      ...by,
      openCriteria: deferred || refused ? open : [],
      correctiveUntil: deferred && rule ? endOf(rule.clocks.correctiveDays) : null,
      appealUntil: refused && rule && !appealed ? endOf(rule.clocks.appealDays) : null,
      reapplyFrom: refused && rule ? today.add({ months: rule.clocks.reapplyMonths }).toString() : null,
    },
  };
};
