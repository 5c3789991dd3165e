import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { instant, localDate } from '../../values.js';
import { criterionId } from '../../vocabulary.js';
import { verdict } from '../visit.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

/** Within Cairn alone: programs read the findings of a visit from the visit. */
export const findingsSettled = eventContract(
  'validation',
  'findings-settled.v1',
  visitSubject
    .extend({
      findings: z
        .array(z.object({ criterionId, verdict }).describe('What the team found on one criterion.'))
        .describe('Findings on which the decision rests.'),
      decidedAt: instant.describe('Instant of the decision.'),
      visitEndedOn: localDate
        .nullable()
        .describe('Last day of the visit, in the time zone of the facility; null where it is not known.'),
    })
    .meta({ description: 'A visit was decided on, and its findings stand.' }),
  {
    ...exampleVisitSubject,
    findings: [{ criterionId: 'S1.systems', verdict: 'confirmed' }],
    decidedAt: '2027-04-27T10:00:00Z',
    visitEndedOn: '2027-04-20',
  },
);
