import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id } from '../../values.js';
import { personId } from '../../vocabulary.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

export const correctiveEvidenceSubmitted = eventContract(
  'validation',
  'corrective-evidence-submitted.v1',
  visitSubject
    .extend({
      submittedBy: personId.describe('Id of the person who handed it in.'),
      validators: z.array(id).describe('Ids of the team, who look at the open criteria.'),
    })
    .meta({ description: 'The hospital handed in corrective evidence; the team looks at the open criteria.' }),
  {
    ...exampleVisitSubject,
    submittedBy: '00000000-0000-4000-8000-00000000000a',
    validators: ['00000000-0000-4000-8000-00000000000c'],
  },
);
