import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, localDate } from '../../values.js';
import { visitMode } from '../visit.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

export const visitRequested = eventContract(
  'validation',
  'visit-requested.v1',
  visitSubject.extend({
    targetStage: z.int(),
    mode: visitMode,
    earliest: localDate,
    latest: localDate,
    requestedBy: id,
  }),
  {
    ...exampleVisitSubject,
    targetStage: 6,
    mode: 'on-site',
    earliest: '2027-04-01',
    latest: '2027-05-31',
    requestedBy: '00000000-0000-4000-8000-00000000000a',
  },
);
