import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, instant, wallTime } from '../../values.js';
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
      alternatives: z
        .array(z.object({ startsAt: wallTime, endsAt: wallTime }))
        .default([])
        .describe('Other times on offer, up to two.'),
      holdUntil: instant
        .nullable()
        .default(null)
        .describe('Instant until which the days are held; null in earlier events.'),
      timeZone,
      mode: visitMode,
      validators: z.array(id).default([]).describe('Ids of the validators; empty in earlier events.'),
      moves: z.boolean().describe('Whether it moves a fixed date, which remains valid until the new one is confirmed.'),
      grouped: z
        .boolean()
        .default(false)
        .describe('Whether a disruption moved it, of which people learn together with other visits.'),
    })
    .meta({ description: 'A date waits for confirmation by the hospital.' }),
  {
    ...exampleVisitSubject,
    startsAt: '2027-04-20T09:00',
    endsAt: '2027-04-20T16:00',
    timeZone: 'Asia/Riyadh',
    alternatives: [],
    holdUntil: '2027-03-12T06:00:00Z',
    mode: 'on-site',
    validators: ['00000000-0000-4000-8000-00000000000c'],
    moves: false,
    grouped: false,
  },
);
