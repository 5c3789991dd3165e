import { conflictKind } from '@cairn/contracts/validation/conflict.js';
import { id, localDate } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

const formerCoolingOff = (data: object) => ({ ...data, coolingOffYears: 3 });

/** `coolingOffYears` are those of the rules when the tie was declared. `until` is null while the tie lasts. Names are of the day of the declaration. */
export const conflictEvents = eventsOf({
  ConflictDeclared: {
    schema: z.object({
      conflictId: id,
      organizationId: id,
      organizationName: z.string(),
      kind: conflictKind,
      from: localDate,
      until: localDate.nullable(),
      note: z.string(),
      coolingOffYears: z.int(),
    }),
    upcasts: [formerCoolingOff],
  },
  ConflictEnded: {
    schema: z.object({ conflictId: id, until: localDate, coolingOffYears: z.int() }),
    upcasts: [formerCoolingOff],
  },
  ConflictWithdrawn: z.object({ conflictId: id, reason: z.string() }),
});
export type ConflictEvent = EventIn<typeof conflictEvents>;
export type ConflictEventData<Type extends ConflictEvent['type']> = Extract<ConflictEvent, { type: Type }>['data'];
