import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id } from '../../values.js';
import { model, modelVersion } from '../../vocabulary.js';

export const rehearsalEnded = eventContract(
  'scoring',
  'rehearsal-ended.v1',
  z.object({ rehearsalId: id.describe('Id of the rehearsal.'), model, version: modelVersion }).meta({
    description:
      'The rehearsal has replayed every facility, or another one took its place, or its version was submitted again.',
  }),
  { rehearsalId: '00000000-0000-4000-8000-0000000000a7', model: 'diam-enterprise', version: '2027' },
);
