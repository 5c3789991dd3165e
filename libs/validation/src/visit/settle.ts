import type { VisitEvent, VisitEventData } from './visit-events.js';
import { evolveVisit, type Visit } from './visit-state.js';
import { teamOf, votesOn } from './team-at-work.js';

const together = (texts: readonly string[]): string => [...new Set(texts.filter((text) => text !== ''))].join('\n\n');

/**
 * What follows from the verdicts on a criterion: they are revealed once the whole team has recorded one, they are the
 * finding where they agree, and where somebody thought again the finding goes until the lead settles it.
 */
export const settle = (visit: Visit, criterionId: string): readonly VisitEvent[] => {
  const votes = votesOn(visit, criterionId);
  if (!visit.revealed.has(criterionId)) {
    if (votes.length < (teamOf(visit)?.validators.length ?? 0)) return [];
    const revealed: VisitEvent = { type: 'VerdictsRevealed', data: { criteria: [criterionId] } };
    return [revealed, ...settle(evolveVisit(visit, revealed), criterionId)];
  }
  const [first] = votes;
  if (!first) return [];
  if (votes.some(({ verdict }) => verdict !== first.verdict))
    return visit.findings.has(criterionId) ? [{ type: 'FindingWithdrawn', data: { criterionId } }] : [];
  const agreed: VisitEventData<'FindingRecorded'> = {
    criterionId,
    verdict: first.verdict,
    note: together(votes.map(({ note }) => note)),
    strengths: together(votes.map(({ strengths }) => strengths)),
    recommendations: together(votes.map(({ recommendations }) => recommendations)),
    votes: votes.map(({ personId, verdict }) => ({ personId, verdict })),
    statedBy: null,
  };
  return [{ type: 'FindingRecorded', data: agreed }];
};
