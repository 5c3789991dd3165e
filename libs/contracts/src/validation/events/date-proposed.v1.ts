import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { timeZone, wallTime } from '../../values.js';
import { visitMode } from '../visit.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

/** A date waits for the hospital's confirmation; with `moves` a date that was fixed stands until then. */
export const dateProposed = eventContract(
  'validation',
  'date-proposed.v1',
  visitSubject.extend({ startsAt: wallTime, endsAt: wallTime, timeZone, mode: visitMode, moves: z.boolean() }),
  {
    ...exampleVisitSubject,
    startsAt: '2027-04-20T09:00',
    endsAt: '2027-04-20T16:00',
    timeZone: 'Asia/Riyadh',
    mode: 'on-site',
    moves: false,
  },
);
