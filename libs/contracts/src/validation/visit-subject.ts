import { z } from 'zod';
import { assessmentId, facilityId, facilityName, model, modelVersion, organizationId, visitId } from '../vocabulary.js';

export const visitSubject = z
  .object({ visitId, assessmentId, organizationId, facilityId, facilityName, model, modelVersion })
  .meta({ description: 'The validation visit that a public event is about.' });

export const exampleVisitSubject: z.output<typeof visitSubject> = {
  visitId: '00000000-0000-4000-8000-0000000000d1',
  assessmentId: '00000000-0000-4000-8000-0000000000c1',
  organizationId: '00000000-0000-4000-8000-000000000001',
  facilityId: '00000000-0000-4000-8000-0000000000f1',
  facilityName: 'Aurora Hospital',
  model: 'diam-enterprise',
  modelVersion: '2019',
};
