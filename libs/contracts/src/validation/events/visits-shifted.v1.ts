import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, wallTime } from '../../values.js';
import { facilityName, organizationId, organizationName, timeZone, visitId } from '../../vocabulary.js';
import { visitMode } from '../visit.js';

export const visitsShifted = eventContract(
  'validation',
  'visits-shifted.v1',
  z
    .object({
      disruptionId: id.describe('Id of the disruption.'),
      reason: z.string().describe('Why the dates moved.'),
      restored: z.boolean().describe('Whether the dates were put back.'),
      visits: z
        .array(
          z
            .object({
              visitId,
              organizationId,
              organizationName,
              facilityName,
              before: wallTime.describe('Former start, as wall-clock time in `timeZone`.'),
              startsAt: wallTime.describe('Start, as wall-clock time in `timeZone`.'),
              endsAt: wallTime.describe('End, as wall-clock time in `timeZone`.'),
              timeZone,
              mode: visitMode,
              validators: z.array(id).describe('Ids of the validators.'),
              held: z.boolean().describe('Whether the hospital has not confirmed the date yet.'),
              sequence: z.int().nullable().describe('As the SEQUENCE of iCalendar; null for a date that is held.'),
            })
            .describe('A visit with its new date.'),
        )
        .describe('Visits whose date moved.'),
    })
    .meta({ description: 'A disruption moved the dates of visits, or they were put back.' }),
  {
    disruptionId: '00000000-0000-4000-8000-0000000000a2',
    reason: 'The airports of the region are closed.',
    restored: false,
    visits: [
      {
        visitId: '00000000-0000-4000-8000-0000000000d1',
        organizationId: '00000000-0000-4000-8000-000000000001',
        organizationName: 'Northern Lights Health',
        facilityName: 'Aurora Hospital',
        before: '2027-04-20T09:00',
        startsAt: '2027-05-18T09:00',
        endsAt: '2027-05-18T16:00',
        timeZone: 'Asia/Riyadh',
        mode: 'on-site',
        validators: ['00000000-0000-4000-8000-00000000000c'],
        held: false,
        sequence: 1,
      },
    ],
  },
);
