import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id } from '../../values.js';
import { model, modelVersion } from '../../vocabulary.js';

export const rehearsalStarted = eventContract(
  'scoring',
  'rehearsal-started.v1',
  z.object({ rehearsalId: id.describe('Id of the rehearsal.'), model, version: modelVersion }).meta({
    description: 'Facilities’ answers are being replayed through this version. It replaces an earlier rehearsal of it.',
  }),
  { rehearsalId: '00000000-0000-4000-8000-0000000000a7', model: 'diam-enterprise', version: '2027' },
);
