import { z } from 'zod';
import { id, localDate, slug } from '../values.js';

/** Which certification a public event speaks of, and for whom. */
export const certificationSubject = z.object({
  certificationId: id,
  number: z.string(),
  organizationId: id,
  facilityId: id,
  facilityName: z.string(),
  model: slug,
  /** Not in facts from before it was recorded. */
  modelVersion: slug.optional(),
  stage: z.int(),
  expiresOn: localDate,
});

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
