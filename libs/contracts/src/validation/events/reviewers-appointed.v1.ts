import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id } from '../../values.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

export const reviewersAppointed = eventContract(
  'validation',
  'reviewers-appointed.v1',
  visitSubject
    .extend({ reviewers: z.array(id).describe('Ids of the validators who review the appeal.') })
    .meta({ description: 'Fresh validators were appointed to review an appeal.' }),
  { ...exampleVisitSubject, reviewers: ['00000000-0000-4000-8000-00000000000e'] },
);
