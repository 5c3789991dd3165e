import { z } from 'zod';
import { id, slug } from '../values.js';

/** Which visit a public event speaks of, and for whom. */
export const visitSubject = z.object({
  visitId: id,
  assessmentId: id,
  organizationId: id,
  facilityId: id,
  facilityName: z.string(),
  model: slug,
  modelVersion: slug,
});

export const exampleVisitSubject: z.output<typeof visitSubject> = {
  visitId: '00000000-0000-4000-8000-0000000000d1',
  assessmentId: '00000000-0000-4000-8000-0000000000c1',
  organizationId: '00000000-0000-4000-8000-000000000001',
  facilityId: '00000000-0000-4000-8000-0000000000f1',
  facilityName: 'Aurora Hospital',
  model: 'diam-enterprise',
  modelVersion: '2019',
};
