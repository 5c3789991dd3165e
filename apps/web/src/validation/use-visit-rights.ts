import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import { useMe } from '../api/me.js';

export type VisitRights = {
  /** Confirms dates for the hospital. */
  readonly administers: boolean;
  readonly schedules: boolean;
  readonly decides: boolean;
  /** Belongs to the team of the fixed date, which may not decide. */
  readonly inTeam: boolean;
  readonly leads: boolean;
  /** Has a role in the programme, but belongs to the organization, and so neither plans nor decides. */
  readonly isTheirs: boolean;
};

/** What is open to the person on a visit; the server decides, this only hides what it would refuse. */
export const useVisitRights = ({ organizationId, appointment }: Visit): VisitRights => {
  const { person, memberships, programmeRoles } = useMe();
  const belongs = memberships.some((membership) => membership.organizationId === organizationId);
  const inTeam = appointment?.validators.some(({ personId }) => personId === person.id) ?? false;
  const isStaff = programmeRoles.includes('scheduler') || programmeRoles.includes('manager');
  return {
    administers: memberships.some(
      (membership) => membership.organizationId === organizationId && membership.role === 'admin',
    ),
    schedules: isStaff && !belongs && !inTeam,
    decides: programmeRoles.includes('manager') && !belongs,
    inTeam,
    isTheirs: isStaff && belongs,
    leads: appointment?.lead === person.id,
  };
};
