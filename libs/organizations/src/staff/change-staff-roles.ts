import { type Command, Rejection } from '@cairn/event-sourcing';
import type { StaffEvent } from './staff-events.js';
import type { Staff, StaffRejection } from './staff-state.js';

/** `former`: the roles that the person has now; `otherManagers`: how many managers there are beside that person. */
export type ChangeStaffRoles = Command<
  'ChangeStaffRoles',
  Extract<StaffEvent, { type: 'StaffRolesChanged' }>['data'] & { readonly otherManagers: number }
>;

/** The programme is never without a manager. Without roles a person has left the staff. */
export const changeStaffRoles = ({ data }: ChangeStaffRoles, _: Staff): StaffEvent[] => {
  const { otherManagers, ...change } = data;
  const { former, roles } = change;
  if (former.length === 0) throw new Rejection<StaffRejection>('not-on-staff');
  if (former.includes('manager') && !roles.includes('manager') && otherManagers === 0)
    throw new Rejection<StaffRejection>('last-manager');
  return former.length === roles.length && roles.every((role) => former.includes(role))
    ? []
    : [{ type: 'StaffRolesChanged', data: change }];
};
