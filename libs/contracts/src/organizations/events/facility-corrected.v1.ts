import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { localDate } from '../../values.js';
import { facilityId, organizationId, organizationName } from '../../vocabulary.js';
import { facilityProfile } from '../facility.js';
import { facilityRegistered } from './facility-registered.v1.js';

export const facilityCorrected = eventContract(
  'organizations',
  'facility-corrected.v1',
  facilityProfile
    .extend({
      facilityId,
      organizationId,
      organizationName,
      from: localDate.describe('Day from which it holds.'),
      archived: z.boolean().describe('True while the facility is archived.'),
    })
    .meta({ description: 'The profile of a facility was corrected, or the facility was archived or restored.' }),
  { ...facilityRegistered.example, name: 'Aurora University Hospital', from: '2027-01-01', archived: false },
);
