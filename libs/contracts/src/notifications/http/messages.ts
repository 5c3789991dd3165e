import { z } from 'zod';
import { deskFilter } from '../../list-filters.js';
import { pageOf, pageQuery, search, sortedBy } from '../../page.js';
import { id, instant } from '../../values.js';
import { organizationId } from '../../vocabulary.js';

const messageStatus = z.enum(['due', 'sending', 'sent', 'unknown', 'failed', 'inbox-only']).meta({
  description:
    'Status of the delivery: `unknown` where the connection broke before the mail server confirmed, `failed` once all attempts were refused, `inbox-only` where the person wants no mail on its topic, or a digest.',
});
export const template = z
  .enum([
    'invitation',
    'staff-invitation',
    'participation-requested',
    'participation-declined',
    'password-reset',
    'account-changed',
    'webhook-paused',
    'digest',
    'indicators-assigned',
    'colleague-mentioned',
    'assessment-submitted',
    'stage-changed',
    'visit-requested',
    'date-proposed',
    'assignment-offered',
    'assignment-declined',
    'proposal-declined',
    'proposal-lapsed',
    'visit-scheduled',
    'visit-moved',
    'visits-shifted',
    'visit-cancelled',
    'decision-recorded',
    'deadline-neared',
    'corrective-evidence-submitted',
    'appeal-filed',
    'review-assigned',
    'certification-granted',
    'expiry-reminder',
    're-assessment-due',
    'certification-expired',
    'certification-changed',
    'revocation-proposed',
  ])
  .meta({ description: 'What the mail is about.' });

const address = z
  .string()
  .describe('E-mail address of the recipient.')
  .meta({ examples: ['ada@example.org'] });
const subject = z
  .string()
  .describe('Subject line.')
  .meta({ examples: ['“Aurora Hospital” has reached stage 6 of DIAM Enterprise'] });

export const message = z
  .object({
    id: id.describe('Id of the message.').meta({ examples: ['00000000-0000-4000-8000-0000000000b1'] }),
    organizationId,
    template,
    to: address,
    subject,
    status: messageStatus,
    attempts: z
      .int()
      .describe('Attempts to deliver so far.')
      .meta({ examples: [1] }),
    lastError: z.string().nullable().describe('Why the last attempt failed; null after none or a successful one.'),
    queuedAt: instant.describe('Instant at which the mail was queued.'),
    sentAt: instant.nullable().describe('Instant at which the mail server accepted it; null until then.'),
  })
  .meta({ id: 'Message', description: 'A mail to one recipient.' });
export const messages = pageOf(message, 'Mails.');
export const messagesQuery = pageQuery.extend({
  search: search.describe('Words to look for in the subject, and in name and address of the recipient.'),
  status: messageStatus.optional().describe('Only those with this status.'),
  delivery: z
    .enum(['attention', 'waiting', 'sent'])
    .optional()
    .describe(
      'Only those that need attention (unknown, failed), that wait (due, sending), or that were sent (sent, inbox-only).',
    ),
  template: template.optional().describe('Only those about this.'),
  organizationId: deskFilter.organizationId,
  sort: sortedBy(['queuedAt', 'status', 'subject'], '-queuedAt'),
});
export type MessagesQuery = z.output<typeof messagesQuery>;

const caughtMail = z
  .object({
    id: id.describe('Id of the caught mail.').meta({ examples: ['00000000-0000-4000-8000-0000000000b2'] }),
    messageId: z
      .string()
      .describe('Message-ID header.')
      .meta({ examples: ['<b1.1@cairn.example>'] }),
    from: z
      .string()
      .describe('From header.')
      .meta({ examples: ['Cairn <no-reply@cairn.example>'] }),
    to: z.array(address).describe('Recipients.'),
    subject,
    text: z
      .string()
      .describe('Body as plain text.')
      .meta({ examples: ['Dear Ada, …'] }),
    html: z
      .string()
      .describe('Body as HTML.')
      .meta({ examples: ['<p>Dear Ada, …</p>'] }),
    attachments: z
      .array(
        z
          .object({
            name: z
              .string()
              .describe('File name.')
              .meta({ examples: ['visit.ics'] }),
            mediaType: z
              .string()
              .describe('Media type.')
              .meta({ examples: ['text/calendar'] }),
            text: z
              .string()
              .describe('Content as text.')
              .meta({ examples: ['BEGIN:VCALENDAR…'] }),
          })
          .describe('An attachment.'),
      )
      .describe('Attachments.'),
    receivedAt: instant.describe('Instant at which it was caught.'),
  })
  .meta({ id: 'CaughtMail', description: 'A mail that a demonstration installation caught instead of sending it.' });
export type CaughtMail = z.output<typeof caughtMail>;
export const mailbox = z.array(caughtMail).meta({ description: 'Caught mails, the newest first.' });
