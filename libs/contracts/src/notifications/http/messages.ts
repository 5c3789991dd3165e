import { z } from 'zod';
import { id, instant } from '../../values.js';

export const messageStatus = z.enum(['due', 'sending', 'sent', 'unknown', 'failed']);
export const template = z.enum([
  'invitation',
  'password-reset',
  'account-changed',
  'assessment-submitted',
  'stage-changed',
  'visit-requested',
  'date-proposed',
  'visit-scheduled',
  'visit-moved',
  'visit-cancelled',
  'decision-recorded',
  'certification-granted',
  'expiry-reminder',
  're-assessment-due',
  'certification-expired',
]);

/** `GET /api/notifications/messages` for staff, newest first; `POST /api/notifications/messages/:messageId/resend`. */
export const message = z
  .object({
    id,
    organizationId: id,
    template,
    to: z.string(),
    subject: z.string(),
    status: messageStatus,
    attempts: z.int(),
    lastError: z.string().nullable(),
    queuedAt: instant,
    sentAt: instant.nullable(),
  })
  .meta({ id: 'Message' });
export const messages = z.array(message);

/** `GET /api/notifications/mailbox` in the demo: the mails caught, newest first. */
export const caughtMail = z
  .object({
    id,
    messageId: z.string(),
    from: z.string(),
    to: z.array(z.string()),
    subject: z.string(),
    text: z.string(),
    html: z.string(),
    attachments: z.array(z.object({ name: z.string(), mediaType: z.string(), text: z.string() })),
    receivedAt: instant,
  })
  .meta({ id: 'CaughtMail' });
export type CaughtMail = z.output<typeof caughtMail>;
export const mailbox = z.array(caughtMail);
