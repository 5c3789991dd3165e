import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { instant } from '../../values.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

export const visitConcluded = eventContract(
  'validation',
  'visit-concluded.v1',
  visitSubject.extend({ concludedAt: instant, proposedStage: z.int() }),
  {
    ...exampleVisitSubject,
    concludedAt: '2027-04-20T13:00:00Z',
    proposedStage: 6,
  },
);
