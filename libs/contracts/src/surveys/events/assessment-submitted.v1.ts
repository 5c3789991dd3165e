import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { instant } from '../../values.js';
import {
  assessmentId,
  facilityId,
  facilityName,
  model,
  modelVersion,
  organizationId,
  personId,
} from '../../vocabulary.js';

export const assessmentSubmitted = eventContract(
  'surveys',
  'assessment-submitted.v1',
  z
    .object({
      assessmentId,
      organizationId,
      facilityId,
      facilityName,
      model,
      modelVersion,
      submittedAt: instant.describe('Instant of the submission.'),
      submittedBy: personId.describe('Id of the person who submitted it.'),
    })
    .meta({ description: 'An assessment was submitted.' }),
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
