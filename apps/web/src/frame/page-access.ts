import type { Me } from '@cairn/contracts/me.js';
import type { ProgrammeRole } from '@cairn/contracts/roles.js';

/**
 * Why a page is not open to somebody: it is for staff, for other staff, or for administrators of the organization, or it
 * lists what one organization has, and none is chosen.
 */
export type Closed = 'staff-only' | 'other-staff' | 'admins-only' | 'no-organization';

const staffPages: readonly (readonly [path: string, roles: readonly ProgrammeRole[]])[] = [
  ['/desk', ['manager', 'analyst', 'scheduler']],
  ['/validators', ['manager', 'scheduler']],
  ['/visits/plan', ['manager', 'scheduler']],
  ['/visits/disruptions', ['manager', 'scheduler']],
  ['/profile', ['manager', 'analyst', 'scheduler', 'validator']],
  ['/staff', ['manager', 'analyst', 'scheduler']],
  ['/requests', ['manager', 'analyst', 'scheduler']],
  ['/models', ['manager', 'analyst', 'scheduler']],
  ['/programme', ['manager', 'analyst', 'scheduler']],
  ['/mails', ['manager', 'analyst']],
];
/** Lists of one organization; staff have their own on the desk. */
const organizationPages = ['/assessments', '/facilities', '/members'];
/** Of an organization for its administrators, of the programme for its managers. */
const guardedPages = ['/integrations', '/audit-log', '/security'];
const adminPages = ['/facilities/new', '/visits/request'];

const isIn = (page: string, path: string): boolean => path === page || path.startsWith(`${page}/`);

/** Undefined for a page the person may use; the server decides about each thing on it. */
export const closedTo = (
  { programmeRoles, memberships }: Pick<Me, 'programmeRoles' | 'memberships'>,
  path: string,
  organizationId: string,
): Closed | undefined => {
  const roles = staffPages.find(([page]) => isIn(page, path))?.[1];
  if (roles)
    return roles.some((role) => programmeRoles.includes(role))
      ? undefined
      : programmeRoles.length > 0
        ? 'other-staff'
        : 'staff-only';
  if (organizationId === '' && programmeRoles.length > 0 && organizationPages.includes(path)) return 'no-organization';
  const administersIt = memberships.some((one) => one.organizationId === organizationId && one.role === 'admin');
  if (guardedPages.some((page) => isIn(page, path)) && organizationId === '') {
    const managesAll = programmeRoles.includes('manager');
    if (managesAll) return undefined;
    return programmeRoles.length > 0 ? 'other-staff' : 'admins-only';
  }
  if (![...adminPages, ...guardedPages].some((page) => isIn(page, path))) return undefined;
  return administersIt ? undefined : 'admins-only';
};
