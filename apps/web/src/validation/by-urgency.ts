import type { ProgrammeRole } from '@cairn/contracts/roles.js';
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

/** Who sets dates and does not decide has the visits that need a date first. */
const turnsOf = (roles: readonly ProgrammeRole[]): readonly VisitSummary['status'][] =>
  roles.includes('scheduler') && !roles.includes('manager')
    ? ['requested', ...turns.filter((one) => one !== 'requested')]
    : turns;

/**
 * What staff must do first comes first: decisions, then dates, or what their role can do; open visits by their date, closed ones with the latest
 * on top.
 */
export const byUrgency = (
  visits: readonly VisitSummary[],
  roles: readonly ProgrammeRole[] = [],
): readonly VisitSummary[] => {
  const turns = turnsOf(roles);
  return visits.toSorted((one, other) => {
    const turn = turns.indexOf(one.status) - turns.indexOf(other.status);
    if (turn !== 0) return turn;
    const earlier = dateOf(one).localeCompare(dateOf(other));
    return ['decided', 'cancelled'].includes(one.status) ? -earlier : earlier;
  });
};
