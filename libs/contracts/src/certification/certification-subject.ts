import { z } from 'zod';
import {
  certificateNumber,
  certificationId,
  expiresOn,
  facilityId,
  facilityName,
  model,
  modelVersion,
  organizationId,
  stage,
} from '../vocabulary.js';

export const certificationSubject = z
  .object({
    certificationId,
    number: certificateNumber,
    organizationId,
    facilityId,
    facilityName,
    model,
    modelVersion: modelVersion
      .optional()
      .describe('Version of the maturity model; absent from events before it was recorded.'),
    stage,
    expiresOn,
  })
  .meta({ description: 'The certification that a public event is about.' });

export const exampleCertificationSubject: z.output<typeof certificationSubject> = {
  certificationId: '00000000-0000-4000-8000-0000000000aa',
  number: 'CRN-2027-000001',
  organizationId: '00000000-0000-4000-8000-000000000001',
  facilityId: '00000000-0000-4000-8000-0000000000f1',
  facilityName: 'Aurora Hospital',
  model: 'diam-enterprise',
  modelVersion: '2019',
  stage: 6,
  expiresOn: '2030-04-27',
};
