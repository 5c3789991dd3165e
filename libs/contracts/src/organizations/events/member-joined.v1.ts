import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { organizationId, personId } from '../../vocabulary.js';

export const memberJoined = eventContract(
  'organizations',
  'member-joined.v1',
  z.object({ organizationId, personId }).meta({
    description:
      'A person is a member of the organization from now on, as its first administrator or by an accepted invitation.',
  }),
  {
    organizationId: '00000000-0000-4000-8000-000000000001',
    personId: '00000000-0000-4000-8000-00000000000b',
  },
);
