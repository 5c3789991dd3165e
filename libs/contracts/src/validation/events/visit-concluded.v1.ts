import { eventContract } from '../../event-contract.js';
import { instant } from '../../values.js';
import { stage } from '../../vocabulary.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

export const visitConcluded = eventContract(
  'validation',
  'visit-concluded.v1',
  visitSubject
    .extend({
      concludedAt: instant.describe('Instant of the conclusion.'),
      proposedStage: stage.describe('Stage that the team proposes.'),
    })
    .meta({ description: 'The team concluded a visit.' }),
  {
    ...exampleVisitSubject,
    concludedAt: '2027-04-20T13:00:00Z',
    proposedStage: 6,
  },
);
