import { type Command, Rejection } from '@cairn/event-sourcing';
import type { Actor } from './independence.js';
import { settle } from './settle.js';
import { mustBeAtWork, teamOf, votesOn } from './team-at-work.js';
import type { VisitEvent } from './visit-events.js';
import { evolveVisit, type Visit, type VisitRejection } from './visit-state.js';

/** Without `criteria` all on which somebody has recorded a verdict. */
export type RevealVerdicts = Command<
  'RevealVerdicts',
  { readonly criteria?: readonly string[] | undefined; readonly actor: Actor }
>;

/** The lead shows the team each other's verdicts before everybody has recorded one; where they agree they are findings. */
export const revealVerdicts = ({ data: { criteria, actor }, meta }: RevealVerdicts, visit: Visit): VisitEvent[] => {
  const request = mustBeAtWork(visit, meta, actor);
  if (teamOf(visit)?.lead !== meta.actor) throw new Rejection<VisitRejection>('not-the-lead');
  const sealed = request.checklist
    .map(({ criterionId }) => criterionId)
    .filter((criterionId) => criteria?.includes(criterionId) ?? true)
    .filter((criterionId) => !visit.revealed.has(criterionId) && votesOn(visit, criterionId).length > 0);
  if (sealed.length === 0) return [];
  const revealed: VisitEvent = { type: 'VerdictsRevealed', data: { criteria: sealed } };
  const after = evolveVisit(visit, revealed);
  return [revealed, ...sealed.flatMap((criterionId) => settle(after, criterionId))];
};
