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
};

/** What is open to the person on a visit; the server decides, this only hides what it would refuse. */
export const useVisitRights = ({ organizationId, appointment }: Visit): VisitRights => {
  const { person, memberships, programmeRoles } = useMe();
  return {
    administers: memberships.some(
      (membership) => membership.organizationId === organizationId && membership.role === 'admin',
    ),
    schedules: programmeRoles.includes('scheduler') || programmeRoles.includes('manager'),
    decides: programmeRoles.includes('manager'),
    inTeam: appointment?.validators.some(({ personId }) => personId === person.id) ?? false,
    leads: appointment?.lead === person.id,
  };
};
