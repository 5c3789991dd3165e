import { id, instant } from '@cairn/contracts/values.js';
import { type EventIn, eventsOf } from '@cairn/event-sourcing';
import { z } from 'zod';

/**
 * Kept under the person's own id in place of an organization's: who forgot a password may belong to none or to many.
 */
export const passwordResetEvents = eventsOf({
  PasswordResetRequested: z.object({ resetId: id, personId: id, expiresAt: instant }),
  PasswordSet: z.object({ resetId: id }),
});
export type PasswordResetEvent = EventIn<typeof passwordResetEvents>;
