import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { personId } from '../../vocabulary.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

export const appealFiled = eventContract(
  'validation',
  'appeal-filed.v1',
  visitSubject
    .extend({
      reasons: z.string().describe('Why the refusal is contested.'),
      filedBy: personId.describe('Id of the person who appealed.'),
    })
    .meta({ description: 'The hospital appealed against a refusal.' }),
  {
    ...exampleVisitSubject,
    reasons: 'The ward that was visited had moved a week before.',
    filedBy: '00000000-0000-4000-8000-00000000000a',
  },
);
