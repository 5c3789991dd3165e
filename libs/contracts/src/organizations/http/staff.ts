import { z } from 'zod';
import { programmeRole } from '../../roles.js';
import { email, id, instant, name, reason } from '../../values.js';
import { acceptInvitation } from './organizations.js';
import { personName } from '../../vocabulary.js';

const roles = z
  .array(programmeRole)
  .min(1)
  .max(4)
  .refine((all) => new Set(all).size === all.length, 'must not list a role twice')
  .describe('Roles in the programme, one at least.');
const invitationId = id.describe('Id of the invitation.').meta({ examples: ['00000000-0000-4000-8000-0000000000e4'] });
const address = z
  .string()
  .describe('E-mail address.')
  .meta({ examples: ['mona@example.org'] });
const expiresAt = instant
  .nullable()
  .describe('Instant until which the invitation can be accepted; null for a member of staff.')
  .meta({ examples: ['2027-03-23T06:00:00.000Z'] });

export const inviteStaff = z
  .object({
    email: email.describe('E-mail address.').meta({ examples: ['mona@example.org'] }),
    name: name(120)
      .describe('Name of the person, up to 120 characters.')
      .meta({ examples: ['Mona Manager'] }),
    roles,
  })
  .meta({
    id: 'InviteStaff',
    description: 'The person to invite to the staff of the programme, and the roles offered.',
  });

export const changeStaffRoles = z
  .object({
    roles: z
      .array(programmeRole)
      .max(4)
      .refine((all) => new Set(all).size === all.length, 'must not list a role twice')
      .describe('All roles from now on; none for a person who leaves.'),
    reason: reason(1000)
      .describe('Why they change, up to 1,000 characters.')
      .meta({ examples: ['She leads the team from now on.'] }),
  })
  .meta({ id: 'ChangeStaffRoles', description: 'The new roles of a member of staff, and why.' });

const staffMember = z
  .object({
    personId: id.nullable().describe('Id of the person; null until the invitation is accepted.'),
    name: personName,
    email: address,
    roles,
    invitationId: invitationId.nullable().describe('Id of the open invitation; null for a member of staff.'),
    expiresAt,
  })
  .meta({ id: 'StaffMember', description: 'A member of the staff of the programme, or an open invitation.' });
export const staffMembers = z
  .array(staffMember)
  .meta({ description: 'Staff of the programme and open invitations, by name.' });
export type StaffMember = z.output<typeof staffMember>;

export const staffInvitation = z
  .object({
    email: address,
    name: personName,
    roles,
    status: z.enum(['open', 'accepted', 'expired']).describe('Whether the invitation can still be accepted.'),
    hasAccount: z.boolean().describe('Whether the person has a password already, so that none is asked for.'),
  })
  .meta({ id: 'StaffInvitation', description: 'An invitation to the staff as the person invited sees it.' });
export type StaffInvitation = z.output<typeof staffInvitation>;

export const acceptStaffInvitation = acceptInvitation.meta({
  id: 'AcceptStaffInvitation',
  description: 'Acceptance of an invitation to the staff.',
});
