import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import {
  assessmentId,
  certificateNumber,
  certificationId,
  expiresOn,
  facilityId,
  facilityName,
  grantedOn,
  model,
  modelVersion,
  organizationId,
  stage,
  timeZone,
} from '../../vocabulary.js';
import { formerCertification, grantKind } from '../grant-kind.js';

export const certificationGranted = eventContract(
  'certification',
  'certification-granted.v1',
  z
    .object({
      certificationId,
      number: certificateNumber,
      organizationId,
      facilityId,
      facilityName,
      assessmentId,
      model,
      modelVersion,
      stage,
      grantedOn,
      expiresOn,
      timeZone,
      kind: grantKind.default('first'),
      former: formerCertification
        .nullable()
        .default(null)
        .describe(
          'The certification in force until then, which this one replaces; null for a first one, and in events before it was recorded.',
        ),
    })
    .meta({
      description:
        'A facility was certified, from the last day of the visit to the day `expiresOn`, both included, in its time zone.',
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
