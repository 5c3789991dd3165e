import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id } from '../../values.js';
import { digestFrequency } from '../mail-timing.js';

/** Notified by mail alone: no other service follows it. */
export const digestDue = eventContract(
  'notifications',
  'digest-due.v1',
  z
    .object({
      frequency: digestFrequency.describe('How often the person wants a digest.'),
      messageIds: z.array(id).describe('Ids of the notifications that it sums up, the latest first.'),
    })
    .meta({ description: 'Notifications are to be summed up in one mail.' }),
  { frequency: 'daily', messageIds: ['00000000-0000-4000-8000-0000000000b1'] },
);
