import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id } from '../../values.js';
import { country, facilityName } from '../../vocabulary.js';

export const participationRequested = eventContract(
  'organizations',
  'participation-requested.v1',
  z
    .object({
      requestId: id.describe('Id of the participation request.'),
      hospital: facilityName.describe('Name of the hospital as it was typed; nobody has checked it.'),
      country,
    })
    .meta({ description: 'A hospital from outside asked to take part in the programme.' }),
  {
    requestId: '00000000-0000-4000-8000-0000000000e3',
    hospital: 'Aurora Hospital',
    country: 'SA',
  },
);
