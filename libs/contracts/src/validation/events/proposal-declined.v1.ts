import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, localDate } from '../../values.js';
import { personId } from '../../vocabulary.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

export const proposalDeclined = eventContract(
  'validation',
  'proposal-declined.v1',
  visitSubject
    .extend({
      message: z.string().describe('What the hospital answers.'),
      earliest: localDate.describe('First day that suits the hospital now.'),
      latest: localDate.describe('Last day that suits the hospital now.'),
      objections: z.array(id).describe('Ids of validators to whom the hospital objects.'),
      declinedBy: personId.describe('Id of the person who answered.'),
    })
    .meta({ description: 'The hospital turned the proposed dates down.' }),
  {
    ...exampleVisitSubject,
    message: 'The ward moves in these weeks. June would suit us.',
    earliest: '2027-06-01',
    latest: '2027-06-30',
    objections: [],
    declinedBy: '00000000-0000-4000-8000-00000000000a',
  },
);
