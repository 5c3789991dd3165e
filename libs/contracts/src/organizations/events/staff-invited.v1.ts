import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { programmeRole } from '../../roles.js';
import { id, instant } from '../../values.js';
import { personId } from '../../vocabulary.js';

export const staffInvited = eventContract(
  'organizations',
  'staff-invited.v1',
  z
    .object({
      invitationId: id.describe('Id of the invitation.'),
      personId,
      roles: z.array(programmeRole).describe('Roles that are offered.'),
      invitedBy: personId.describe('Id of the person who invited.'),
      expiresAt: instant.describe('Instant until which the invitation can be accepted.'),
    })
    .meta({ description: 'A person was invited to the staff of the programme.' }),
  {
    invitationId: '00000000-0000-4000-8000-0000000000e4',
    personId: '00000000-0000-4000-8000-00000000000b',
    roles: ['scheduler'],
    invitedBy: '00000000-0000-4000-8000-00000000000a',
    expiresAt: '2027-03-23T06:00:00Z',
  },
);
