import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { instant, localDate } from '../../values.js';
import { country, organizationName, stage, timeZone } from '../../vocabulary.js';
import { outcome } from '../visit.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

export const decisionRecorded = eventContract(
  'validation',
  'decision-recorded.v1',
  visitSubject
    .extend({
      outcome,
      stage: stage.describe('Stage that was granted; of a deferred or refused visit the one that was asked for.'),
      reasons: z.string().describe('Reasons of the decision.'),
      correctiveUntil: instant
        .nullable()
        .default(null)
        .describe('Instant by which corrective evidence is due; null without a deferral, and in earlier events.'),
      appealUntil: instant
        .nullable()
        .default(null)
        .describe('Instant until which the hospital may appeal; null without a refusal, and in earlier events.'),
      decidedAt: instant.describe('Instant of the decision.'),
      visitEndedOn: localDate
        .nullable()
        .default(null)
        .describe('Last day of the visit, in the time zone of the facility; null in events before it was recorded.'),
      timeZone,
      country,
      organizationName,
    })
    .meta({ description: 'The programme decided on a visit.' }),
  {
    ...exampleVisitSubject,
    outcome: 'granted',
    stage: 6,
    reasons: 'Every criterion of the stage was seen in use.',
    correctiveUntil: null,
    appealUntil: null,
    decidedAt: '2027-04-27T10:00:00Z',
    visitEndedOn: null,
    timeZone: 'Asia/Riyadh',
    country: 'SA',
    organizationName: 'Northern Lights Health',
  },
);
