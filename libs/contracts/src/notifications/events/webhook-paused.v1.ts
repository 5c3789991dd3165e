import { z } from 'zod';
import { eventContract } from '../../event-contract.js';
import { id } from '../../values.js';

/** Notified by mail alone: no other service follows it. */
export const webhookPaused = eventContract(
  'notifications',
  'webhook-paused.v1',
  z
    .object({
      webhookId: id.describe('Id of the webhook.'),
      host: z.string().describe('Host of its address.'),
      reason: z.enum(['failing', 'gone']).describe('Why: no delivery succeeded for days, or the receiver said 410.'),
      ofProgramme: z.boolean().describe('Whether it is a webhook of the programme.'),
    })
    .meta({ description: 'A webhook was paused, since its receiver takes nothing any more.' }),
  {
    webhookId: '00000000-0000-4000-8000-0000000000b9',
    host: 'hooks.example.org',
    reason: 'failing',
    ofProgramme: false,
  },
);
