import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, instant, slug } from '../../values.js';

export const assessmentSubmitted = eventContract(
  'surveys',
  'assessment-submitted.v1',
  z.object({
    assessmentId: id,
    organizationId: id,
    facilityId: id,
    facilityName: z.string(),
    model: slug,
    modelVersion: slug,
    submittedAt: instant,
    submittedBy: id,
  }),
  {
    assessmentId: '00000000-0000-4000-8000-0000000000c1',
    organizationId: '00000000-0000-4000-8000-000000000001',
    facilityId: '00000000-0000-4000-8000-0000000000f1',
    facilityName: 'Aurora Hospital',
    model: 'diam-enterprise',
    modelVersion: '2019',
    submittedAt: '2027-03-09T06:00:00Z',
    submittedBy: '00000000-0000-4000-8000-00000000000a',
  },
);
