import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id, timeZone, wallTime } from '../../values.js';
import { visitMode } from '../visit.js';
import { exampleVisitSubject, visitSubject } from '../visit-subject.js';

/** `appointment` is the date that was fixed before, if one was; its `mode` is not known of earlier facts. */
export const visitCancelled = eventContract(
  'validation',
  'visit-cancelled.v1',
  visitSubject.extend({
    reason: z.string(),
    appointment: z
      .object({
        startsAt: wallTime,
        endsAt: wallTime,
        timeZone,
        mode: visitMode.optional(),
        validators: z.array(id),
        sequence: z.int(),
      })
      .nullable(),
  }),
  { ...exampleVisitSubject, reason: 'The hospital moves to a new building in April.', appointment: null },
);
