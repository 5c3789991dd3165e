import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, wallTime } from '../../values.js';
import { timeZone } from '../../vocabulary.js';
import { visitMode } from '../visit.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

export const visitScheduled = eventContract(
  'validation',
  'visit-scheduled.v1',
  visitSubject
    .extend({
      startsAt: wallTime.describe('Start, as wall-clock time in `timeZone`.'),
      endsAt: wallTime.describe('End, as wall-clock time in `timeZone`.'),
      timeZone,
      mode: visitMode,
      validators: z.array(id).describe('Ids of the validators.'),
      sequence: z
        .int()
        .max(2 ** 31 - 1)
        .describe('0 for the first date, one more with each move, as the SEQUENCE of iCalendar.'),
      agenda: z
        .array(z.array(z.string().describe('An entry: time, what takes place, and where.')))
        .default([])
        .describe('Agenda of each day of the visit, a line for each entry; empty without one, and in earlier events.'),
      clocksChanged: z
        .boolean()
        .default(false)
        .describe('Whether the wall time stayed but is another instant, because the rules of the time zone changed.'),
      grouped: z
        .boolean()
        .default(false)
        .describe('Whether a disruption moved it, of which people learn together with other visits.'),
    })
    .meta({ description: 'The date of a visit was fixed or moved.' }),
  {
    ...exampleVisitSubject,
    startsAt: '2027-04-20T09:00',
    endsAt: '2027-04-20T16:00',
    timeZone: 'Asia/Riyadh',
    mode: 'on-site',
    validators: ['00000000-0000-4000-8000-00000000000c'],
    sequence: 0,
    agenda: [],
    clocksChanged: false,
    grouped: false,
  },
);
