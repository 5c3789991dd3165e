import type { Act, ActName, act } from '@cairn/contracts/act.js';
import type { EventContract } from '@cairn/contracts/event-contract.js';
import type { RecordedEvent } from '@cairn/event-sourcing';
import { type Published, publish } from './stream.js';

/** Tells the audit log that what an event states was done, and by whom. */
export const actOf = (
  contract: EventContract<string, string, typeof act>,
  what: ActName,
  { meta }: Pick<RecordedEvent, 'meta'>,
  subjectId: string | null,
  detail: Act['detail'] = {},
): Published => publish(contract, { what, by: meta.actor, at: meta.at, subjectId, detail });
