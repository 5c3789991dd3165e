import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { personId } from '../../vocabulary.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

export const assignmentDeclined = eventContract(
  'validation',
  'assignment-declined.v1',
  visitSubject
    .extend({
      personId: personId.describe('Id of the validator.'),
      reason: z.string().describe('Why the validator cannot take part.'),
    })
    .meta({ description: 'A validator declined the own part in a visit.' }),
  {
    ...exampleVisitSubject,
    personId: '00000000-0000-4000-8000-00000000000c',
    reason: 'I am on leave in that week.',
  },
);
