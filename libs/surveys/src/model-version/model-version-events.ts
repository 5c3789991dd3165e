import {
  answerMapping,
  confirmationSource,
  modelContent,
  modelElement,
  modelElementConfirmed,
} from '@cairn/contracts/surveys/model-version.js';
import { localDate, slug } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

const named = z.object({ model: slug, version: slug });

/** `checksum` names what a version measures and says: everything but its status and dates. */
export const modelVersionEvents = eventsOf({
  ModelVersionSubmitted: named.extend({ checksum: z.string(), content: modelContent }),
  ModelVersionPublished: named.extend({
    checksum: z.string(),
    effectiveFrom: localDate,
    former: slug.nullable(),
    formerUntil: localDate.nullable(),
    mapping: answerMapping,
    correction: z.object({ reason: z.string() }).nullable(),
    /** Criteria that were confirmed by then; absent where there were none. */
    confirmed: z.array(slug).optional(),
  }),
  ElementsConfirmed: named.extend({ elements: z.array(modelElementConfirmed), source: confirmationSource }),
  ConfirmationsWithdrawn: named.extend({ elements: z.array(modelElement), reason: z.string() }),
  ModelVersionRetired: named.extend({ reason: z.string() }),
});

export type ModelVersionEvent = EventIn<typeof modelVersionEvents>;
