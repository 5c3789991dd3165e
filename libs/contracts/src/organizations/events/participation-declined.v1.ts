import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id } from '../../values.js';
import { facilityName, personId } from '../../vocabulary.js';

export const participationDeclined = eventContract(
  'organizations',
  'participation-declined.v1',
  z
    .object({
      requestId: id.describe('Id of the participation request.'),
      personId: personId.describe('Id of the person who asked.'),
      hospital: facilityName.describe('Name of the hospital as it was typed.'),
      reason: z.string().describe('Why it was declined.'),
    })
    .meta({ description: 'The programme declined a request to take part.' }),
  {
    requestId: '00000000-0000-4000-8000-0000000000e3',
    personId: '00000000-0000-4000-8000-00000000000b',
    hospital: 'Aurora Hospital',
    reason: 'The programme takes hospitals with at least 20 beds.',
  },
);
