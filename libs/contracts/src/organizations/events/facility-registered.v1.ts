import { eventContract } from '../../event-contract.js';
import { facilityId, organizationId, organizationName } from '../../vocabulary.js';
import { facilityProfile } from '../facility.js';

export const facilityRegistered = eventContract(
  'organizations',
  'facility-registered.v1',
  facilityProfile
    .extend({ facilityId, organizationId, organizationName })
    .meta({ description: 'A facility was added to an organization.' }),
  {
    facilityId: '00000000-0000-4000-8000-0000000000f1',
    organizationId: '00000000-0000-4000-8000-000000000001',
    organizationName: 'Northern Lights Health',
    name: 'Aurora Hospital',
    country: 'SA',
    region: 'middle-east',
    timeZone: 'Asia/Riyadh',
    type: 'teaching-hospital',
    beds: 420,
    teaching: true,
    ownership: 'public',
  },
);
