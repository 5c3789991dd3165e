import type { DecisionRule } from '@cairn/contracts/validation/visit-rules.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import type { Actor } from './independence.js';
import { mustBeAtWork, mustBeOpen, teamOf, votesOn } from './team-at-work.js';
import type { VisitEvent, VisitEventData } from './visit-events.js';
import type { Visit, VisitRejection } from './visit-state.js';

export type StateConsensus = Command<
  'StateConsensus',
  Omit<VisitEventData<'FindingRecorded'>, 'votes' | 'statedBy'> & { readonly actor: Actor }
>;

/**
 * The lead states what the team finds where its verdicts differ, within the decision rule of the visit. The finding
 * cites every verdict, and who did not agree stays on record.
 */
export const stateConsensus = ({ data: { actor, ...stated }, meta }: StateConsensus, visit: Visit): VisitEvent[] => {
  const { rule } = mustBeAtWork(visit, meta, actor);
  if (teamOf(visit)?.lead !== meta.actor) throw new Rejection<VisitRejection>('not-the-lead');
  const { criterionId, verdict, note } = stated;
  mustBeOpen(visit, criterionId);
  if (!visit.revealed.has(criterionId)) throw new Rejection<VisitRejection>('verdicts-sealed', { criterionId });
  const votes = votesOn(visit, criterionId).map((vote) => ({ personId: vote.personId, verdict: vote.verdict }));
  const agree = votes.filter((vote) => vote.verdict === verdict).length;
  if (!allows(rule.decision, agree, votes.length))
    throw new Rejection<VisitRejection>('consensus-against-rule', { rule: rule.decision, agree, votes: votes.length });
  if (note.trim() === '' && (agree < votes.length || verdict === 'contradicted'))
    throw new Rejection<VisitRejection>('consensus-needs-note');
  const known = visit.findings.get(criterionId);
  if (
    known?.verdict === verdict &&
    known.note === note &&
    known.strengths === stated.strengths &&
    known.recommendations === stated.recommendations
  )
    return [];
  return [{ type: 'FindingRecorded', data: { ...stated, votes, statedBy: meta.actor } }];
};

const allows = (rule: DecisionRule, agree: number, votes: number): boolean =>
  ({ unanimous: agree === votes, majority: agree * 2 > votes, lead: true })[rule];
