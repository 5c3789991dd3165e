import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { organizationRole } from '../../roles.js';
import { id, instant } from '../../values.js';

export const memberInvited = eventContract(
  'organizations',
  'member-invited.v1',
  z.object({
    invitationId: id,
    organizationId: id,
    organizationName: z.string(),
    personId: id,
    role: organizationRole,
    invitedBy: id,
    expiresAt: instant,
  }),
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
