import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { localDate } from '../../values.js';
import { country, organizationId, organizationName } from '../../vocabulary.js';

export const organizationCorrected = eventContract(
  'organizations',
  'organization-corrected.v1',
  z
    .object({ organizationId, organizationName, country, from: localDate.describe('Day from which it holds.') })
    .meta({ description: 'The name or the country of an organization was corrected.' }),
  {
    organizationId: '00000000-0000-4000-8000-000000000001',
    organizationName: 'Northern Lights Healthcare',
    country: 'SA',
    from: '2027-01-01',
  },
);
