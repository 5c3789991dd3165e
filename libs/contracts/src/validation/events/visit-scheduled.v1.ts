import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, timeZone, wallTime } from '../../values.js';
import { visitMode } from '../visit.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

/**
 * A date was fixed, or moved: `sequence` is 0 for the first date and grows with each move, as iCalendar's SEQUENCE
 * does. With
 * `clocksChanged` the wall time is the former one, at another instant, because the rules of the zone are others now.
 */
export const visitScheduled = eventContract(
  'validation',
  'visit-scheduled.v1',
  visitSubject.extend({
    startsAt: wallTime,
    endsAt: wallTime,
    timeZone,
    mode: visitMode,
    validators: z.array(id),
    sequence: z.int().max(2 ** 31 - 1),
    clocksChanged: z.boolean().default(false),
  }),
  {
    ...exampleVisitSubject,
    startsAt: '2027-04-20T09:00',
    endsAt: '2027-04-20T16:00',
    timeZone: 'Asia/Riyadh',
    mode: 'on-site',
    validators: ['00000000-0000-4000-8000-00000000000c'],
    sequence: 0,
    clocksChanged: false,
  },
);
