import type { Me } from '@cairn/contracts/me.js';
import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import { teamOf } from './team-of.js';

export type VisitRights = {
  /** Confirms dates for the hospital. */
  readonly administers: boolean;
  readonly cancels: boolean;
  readonly schedules: boolean;
  readonly decides: boolean;
  /** Belongs to the team of the fixed date, or of the one proposed, which neither plans nor decides. */
  readonly inTeam: boolean;
  /** Records verdicts, while the visit is scheduled or open criteria are looked at anew. */
  readonly visits: boolean;
  readonly leads: boolean;
  /** Sets the agenda of a fixed date: who plans visits, and the lead. */
  readonly plansAgenda: boolean;
  /** Reads the letters on decisions: the hospital and the office. */
  readonly readsLetters: boolean;
  /** Has a role in the programme, but belongs to the organization, and so neither plans nor decides. */
  readonly isTheirs: boolean;
};

type Known = Pick<Visit, 'organizationId' | 'status' | 'appointment'> & {
  readonly proposal: Visit['appointment'];
  readonly appeal?: Visit['appeal'];
};
type Person = Pick<Me, 'memberships' | 'programmeRoles'> & { readonly person: Pick<Me['person'], 'id'> };

/** What is open to a person on a visit; the server decides, this only hides what it would refuse. */
export const visitRights = (
  { organizationId, status, appointment, proposal, appeal = null }: Known,
  { person, memberships, programmeRoles }: Person,
): VisitRights => {
  const here = memberships.filter((membership) => membership.organizationId === organizationId);
  const belongs = here.length > 0;
  const isIn = (date: Visit['appointment']): boolean =>
    date?.validators.some(({ personId }) => personId === person.id) ?? false;
  const inTeam = isIn(appointment) || isIn(proposal);
  const isStaff = programmeRoles.includes('scheduler') || programmeRoles.includes('manager');
  const administers = here.some(({ role }) => role === 'admin');
  const datesOpen = status === 'requested' || status === 'proposed' || status === 'scheduled';
  const schedules = datesOpen && isStaff && !belongs && !inTeam;
  const team = teamOf({ appointment, appeal });
  const reviews = team?.validators.some(({ personId }) => personId === person.id) ?? false;
  const visits = (status === 'scheduled' || status === 're-review') && !belongs && reviews;
  return {
    administers,
    cancels: datesOpen && (administers || schedules),
    schedules,
    decides: programmeRoles.includes('manager') && !belongs,
    inTeam: inTeam || reviews,
    visits,
    leads: visits && team?.lead === person.id,
    plansAgenda: status === 'scheduled' && !belongs && (isStaff || (visits && team?.lead === person.id)),
    readsLetters: belongs || programmeRoles.some((role) => role !== 'validator'),
    isTheirs: isStaff && belongs,
  };
};
