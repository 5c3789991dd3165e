import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, wallTime } from '../../values.js';
import { timeZone } from '../../vocabulary.js';
import { visitMode } from '../visit.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

export const visitCancelled = eventContract(
  'validation',
  'visit-cancelled.v1',
  visitSubject
    .extend({
      reason: z.string().describe('Why it was cancelled.'),
      appointment: z
        .object({
          startsAt: wallTime.describe('Start, as wall-clock time in `timeZone`.'),
          endsAt: wallTime.describe('End, as wall-clock time in `timeZone`.'),
          timeZone,
          mode: visitMode.optional().describe('Format of the visit; absent from earlier events.'),
          validators: z.array(id).describe('Ids of the validators.'),
          sequence: z.int().describe('Number of times the date had been moved, as the SEQUENCE of iCalendar.'),
        })
        .nullable()
        .describe('The date that had been fixed; null without one.'),
    })
    .meta({ description: 'A visit was cancelled.' }),
  { ...exampleVisitSubject, reason: 'The hospital moves to a new building in April.', appointment: null },
);
