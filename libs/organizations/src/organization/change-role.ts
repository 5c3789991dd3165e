import type { OrganizationRole } from '@cairn/contracts/roles.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import { refuseLosingLastAdmin } from './keeps-an-admin.js';
import type { OrganizationEvent } from './organization-events.js';
import type { Organization, OrganizationRejection } from './organization-state.js';

export type ChangeRole = Command<'ChangeRole', { readonly personId: string; readonly role: OrganizationRole }>;

/** An organization is never without an admin. */
export const changeRole = ({ data }: ChangeRole, organization: Organization): OrganizationEvent[] => {
  const role = organization.members.get(data.personId);
  if (!role) throw new Rejection<OrganizationRejection>('not-a-member');
  if (role === data.role) return [];
  refuseLosingLastAdmin(organization, data.personId);
  return [{ type: 'RoleChanged', data: { personId: data.personId, role: data.role } }];
};
