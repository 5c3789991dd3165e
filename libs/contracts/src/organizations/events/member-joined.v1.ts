import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id } from '../../values.js';

/** A person belongs to the organization from now on, as its first administrator or by an accepted invitation. */
export const memberJoined = eventContract(
  'organizations',
  'member-joined.v1',
  z.object({ organizationId: id, personId: id }),
  {
    organizationId: '00000000-0000-4000-8000-000000000001',
    personId: '00000000-0000-4000-8000-00000000000b',
  },
);
