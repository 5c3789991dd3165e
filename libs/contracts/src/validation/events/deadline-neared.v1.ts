import { eventContract } from '../../event-contract.js';
import { instant } from '../../values.js';
import { deadlineKind } from '../visit.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

export const deadlineNeared = eventContract(
  'validation',
  'deadline-neared.v1',
  visitSubject
    .extend({
      kind: deadlineKind,
      until: instant.describe('Instant at which it lapses.'),
    })
    .meta({ description: 'The hospital has something to do before a deadline lapses.' }),
  { ...exampleVisitSubject, kind: 'corrective-evidence', until: '2027-06-26T21:00:00Z' },
);
