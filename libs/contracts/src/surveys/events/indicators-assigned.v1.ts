import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { instant, slug } from '../../values.js';
import { assessmentId, personId } from '../../vocabulary.js';
import { unitId } from '../answer.js';

export const indicatorsAssigned = eventContract(
  'surveys',
  'indicators-assigned.v1',
  z
    .object({
      assessmentId,
      unitId,
      indicatorIds: z.array(slug).describe('Ids of the indicators within the model version.'),
      personId: personId.describe('Id of the person who is asked to answer.'),
      assignedBy: personId.describe('Id of the person who assigned them.'),
      assignedAt: instant.describe('Instant of the assignment.'),
    })
    .meta({ description: 'A member of the organization is asked to answer indicators of one unit.' }),
  {
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    unitId: 'facility',
    indicatorIds: ['imaging-system-live'],
    personId: '00000000-0000-4000-8000-00000000000b',
    assignedBy: '00000000-0000-4000-8000-00000000000a',
    assignedAt: '2027-03-09T06:00:00Z',
  },
);
