import type { Act, ActName } from '@cairn/contracts/act.js';
import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Kysely } from 'kysely';
import type { OrganizationEvent } from '../organization/organization-events.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import type { ParticipationEvent } from '../participation/participation-events.js';
import type { StaffEvent } from '../staff/staff-events.js';
import { appendToAuditLog } from './audit-log.store.js';

type Recorded = OrganizationEvent | StaffEvent | ParticipationEvent;

const noted =
  <E extends Recorded>(what: ActName, of: (event: RecordedEvent<E>) => Pick<Act, 'subjectId'> & Partial<Act>) =>
  (db: Kysely<OrganizationsTables>, event: RecordedEvent<E>): Promise<void> =>
    appendToAuditLog(db, event.tenantId, [
      { id: event.id, what, by: event.meta.actor, at: event.meta.at, detail: {}, ...of(event) },
    ]);

type Of<Type extends Recorded['type']> = Extract<Recorded, { readonly type: Type }>;

/**
 * What the service itself decides about rights. Lines are kept when it is rebuilt: an event that has one gets no second.
 */
export const auditLog: ServiceProjection<OrganizationsTables, Recorded> = {
  name: 'audit-log',
  tables: [],
  on: {
    MemberInvited: noted<Of<'MemberInvited'>>('member-invited', ({ data: { personId, role, invitationId } }) => ({
      subjectId: personId,
      detail: { role, invitationId },
    })),
    InvitationWithdrawn: noted<Of<'InvitationWithdrawn'>>(
      'invitation-withdrawn',
      ({ data: { personId, invitationId } }) => ({ subjectId: personId, detail: { invitationId } }),
    ),
    MemberJoined: noted<Of<'MemberJoined'>>('member-joined', ({ data: { personId, role } }) => ({
      subjectId: personId,
      detail: { role },
    })),
    RoleChanged: noted<Of<'RoleChanged'>>('role-changed', ({ data: { personId, role } }) => ({
      subjectId: personId,
      detail: { role },
    })),
    MemberRemoved: noted<Of<'MemberRemoved'>>('member-removed', ({ data: { personId } }) => ({ subjectId: personId })),
    StaffInvited: noted<Of<'StaffInvited'>>('staff-invited', ({ data: { personId, roles, invitationId } }) => ({
      subjectId: personId,
      detail: { roles: roles.join(', '), invitationId },
    })),
    StaffInvitationWithdrawn: noted<Of<'StaffInvitationWithdrawn'>>(
      'staff-invitation-withdrawn',
      ({ data: { invitationId } }) => ({ subjectId: invitationId }),
    ),
    StaffJoined: noted<Of<'StaffJoined'>>('staff-joined', ({ data: { personId, roles } }) => ({
      subjectId: personId,
      detail: { roles: roles.join(', ') },
    })),
    StaffRolesChanged: noted<Of<'StaffRolesChanged'>>(
      'staff-roles-changed',
      ({ data: { personId, former, roles } }) => ({
        subjectId: personId,
        detail: { former: former.join(', '), roles: roles.join(', ') },
      }),
    ),
    ParticipationConfirmed: noted<Of<'ParticipationConfirmed'>>(
      'participation-confirmed',
      ({ data: { organizationId } }) => ({ subjectId: organizationId }),
    ),
    ParticipationDeclined: noted<Of<'ParticipationDeclined'>>('participation-declined', ({ data: { personId } }) => ({
      subjectId: personId,
    })),
  },
};
