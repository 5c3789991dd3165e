import type { VisitSummary } from '@cairn/contracts/validation/http/visits.js';

const turns: readonly VisitSummary['status'][] = [
  'concluded',
  'requested',
  'proposed',
  'scheduled',
  'decided',
  'cancelled',
];

const dateOf = ({ appointment, earliest }: VisitSummary): string => appointment?.startsAt ?? earliest;

/**
 * What staff must do first comes first: decisions, then dates; open visits by their date, closed ones with the latest
 * on top.
 */
export const byUrgency = (visits: readonly VisitSummary[]): readonly VisitSummary[] =>
  visits.toSorted((one, other) => {
    const turn = turns.indexOf(one.status) - turns.indexOf(other.status);
    if (turn !== 0) return turn;
    const earlier = dateOf(one).localeCompare(dateOf(other));
    return ['decided', 'cancelled'].includes(one.status) ? -earlier : earlier;
  });
