import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { organizationRole } from '../../roles.js';
import { id, instant } from '../../values.js';
import { organizationId, organizationName, personId } from '../../vocabulary.js';

export const memberInvited = eventContract(
  'organizations',
  'member-invited.v1',
  z
    .object({
      invitationId: id.describe('Id of the invitation.'),
      organizationId,
      organizationName,
      personId,
      role: organizationRole,
      invitedBy: personId.describe('Id of the person who invited.'),
      byProgramme: z.literal(true).optional().describe('Present where programme staff invited.'),
      expiresAt: instant.describe('Instant until which the invitation can be accepted.'),
    })
    .meta({ description: 'A person was invited to an organization.' }),
  {
    invitationId: '00000000-0000-4000-8000-0000000000e1',
    organizationId: '00000000-0000-4000-8000-000000000001',
    organizationName: 'Northern Lights Health',
    personId: '00000000-0000-4000-8000-00000000000b',
    role: 'contributor',
    invitedBy: '00000000-0000-4000-8000-00000000000a',
    expiresAt: '2027-03-23T06:00:00Z',
  },
);
