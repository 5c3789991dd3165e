import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { country, instant, timeZone } from '../../values.js';
import { outcome } from '../visit.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

/** `stage` is the stage that was granted; for a deferred or refused visit the stage that was asked for. */
export const decisionRecorded = eventContract(
  'validation',
  'decision-recorded.v1',
  visitSubject.extend({
    outcome,
    stage: z.int(),
    reasons: z.string(),
    decidedAt: instant,
    timeZone,
    country,
    organizationName: z.string(),
  }),
  {
    ...exampleVisitSubject,
    outcome: 'granted',
    stage: 6,
    reasons: 'Every criterion of the stage was seen in use.',
    decidedAt: '2027-04-27T10:00:00Z',
    timeZone: 'Asia/Riyadh',
    country: 'SA',
    organizationName: 'Northern Lights Health',
  },
);
