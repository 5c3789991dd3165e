import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id } from '../../values.js';
import { serviceArea } from '../facility.js';

/** The whole list; it replaces the former one. */
export const serviceAreasDefined = eventContract(
  'organizations',
  'service-areas-defined.v1',
  z.object({ facilityId: id, serviceAreas: z.array(serviceArea) }),
  {
    facilityId: '00000000-0000-4000-8000-0000000000f1',
    serviceAreas: [
      { id: '00000000-0000-4000-8000-0000000000a1', name: 'Radiology', kind: 'radiology' },
      { id: '00000000-0000-4000-8000-0000000000a2', name: 'Cardiology', kind: 'cardiology' },
    ],
  },
);
