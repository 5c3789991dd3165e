import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, localDate, slug, timeZone } from '../../values.js';
import { formerCertification, grantKind } from '../grant-kind.js';

/**
 * Valid from the day of the decision to the day `expiresOn`, both included, in the facility's zone. `former` is the
 * certification in force until then, which this one replaces; null in facts from before it was recorded.
 */
export const certificationGranted = eventContract(
  'certification',
  'certification-granted.v1',
  z.object({
    certificationId: id,
    number: z.string(),
    organizationId: id,
    facilityId: id,
    facilityName: z.string(),
    assessmentId: id,
    model: slug,
    modelVersion: slug,
    stage: z.int(),
    grantedOn: localDate,
    expiresOn: localDate,
    timeZone,
    kind: grantKind.default('first'),
    former: formerCertification.nullable().default(null),
  }),
  {
    certificationId: '00000000-0000-4000-8000-0000000000aa',
    number: 'CRN-2027-000001',
    organizationId: '00000000-0000-4000-8000-000000000001',
    facilityId: '00000000-0000-4000-8000-0000000000f1',
    facilityName: 'Aurora Hospital',
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    model: 'diam-enterprise',
    modelVersion: '2019',
    stage: 6,
    grantedOn: '2027-04-27',
    expiresOn: '2030-04-27',
    timeZone: 'Asia/Riyadh',
    kind: 'first',
    former: null,
  },
);
