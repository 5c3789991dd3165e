import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { wallTime } from '../../values.js';
import { timeZone } from '../../vocabulary.js';
import { visitMode } from '../visit.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

export const dateProposed = eventContract(
  'validation',
  'date-proposed.v1',
  visitSubject
    .extend({
      startsAt: wallTime.describe('Start, as wall-clock time in `timeZone`.'),
      endsAt: wallTime.describe('End, as wall-clock time in `timeZone`.'),
      timeZone,
      mode: visitMode,
      moves: z.boolean().describe('Whether it moves a fixed date, which stands until the new one is confirmed.'),
    })
    .meta({ description: 'A date waits for confirmation by the hospital.' }),
  {
    ...exampleVisitSubject,
    startsAt: '2027-04-20T09:00',
    endsAt: '2027-04-20T16:00',
    timeZone: 'Asia/Riyadh',
    mode: 'on-site',
    moves: false,
  },
);
