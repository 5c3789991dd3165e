import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { facilityId } from '../../vocabulary.js';
import { serviceArea } from '../facility.js';

export const serviceAreasDefined = eventContract(
  'organizations',
  'service-areas-defined.v1',
  z
    .object({
      facilityId,
      serviceAreas: z.array(serviceArea).describe('All service areas; they replace the former ones.'),
    })
    .meta({ description: 'The service areas of a facility were defined.' }),
  {
    facilityId: '00000000-0000-4000-8000-0000000000f1',
    serviceAreas: [
      { id: '00000000-0000-4000-8000-0000000000a1', name: 'Radiology', kind: 'radiology' },
      { id: '00000000-0000-4000-8000-0000000000a2', name: 'Cardiology', kind: 'cardiology' },
    ],
  },
);
