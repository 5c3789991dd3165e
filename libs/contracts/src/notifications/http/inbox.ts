import { z } from 'zod';
import { id, instant } from '../../values.js';
import { organizationId } from '../../vocabulary.js';
import { mailTiming, quietHours } from '../mail-timing.js';
import { topic } from '../topics.js';
import { template } from './messages.js';

const notificationId = id
  .describe('Id of the notification.')
  .meta({ examples: ['00000000-0000-4000-8000-0000000000b1'] });

const notification = z
  .object({
    id: notificationId,
    organizationId,
    template,
    topic,
    title: z
      .string()
      .describe('What happened, in the language of the person.')
      .meta({ examples: ['“Aurora Hospital” is certified at stage 6 of DIAM Enterprise'] }),
    path: z
      .string()
      .describe('Path of the page that shows more, with its query.')
      .meta({ examples: ['/certificates/00000000-0000-4000-8000-0000000000aa'] }),
    why: z
      .string()
      .describe('Why the person is notified.')
      .meta({ examples: ['You are an admin of Northern Lights Health.'] }),
    at: instant.describe('Instant of the notification.').meta({ examples: ['2027-03-09T06:00:00.000Z'] }),
    readAt: instant
      .nullable()
      .describe('Instant at which the person read it; null until then.')
      .meta({ examples: ['2027-03-09T07:00:00.000Z'] }),
  })
  .meta({ id: 'Notification', description: 'A notification of a person.' });
export type Notification = z.output<typeof notification>;

export const inbox = z
  .object({
    unread: z
      .int()
      .describe('Number of notifications that the person has not read, up to 200.')
      .meta({ examples: [3] }),
    items: z.array(notification).describe('The latest first, up to 200.'),
  })
  .meta({ id: 'Inbox', description: 'The notifications of a person, read or not.' });
export type Inbox = z.output<typeof inbox>;

export const readNotifications = z
  .strictObject({
    ids: z
      .array(id)
      .max(200)
      .optional()
      .describe('Ids of the notifications that were read; all that are there when left out.'),
  })
  .meta({ id: 'ReadNotifications', description: 'Which notifications the person has read.' });

const topicPreference = z
  .object({ topic, timing: mailTiming })
  .meta({ id: 'MailPreference', description: 'When notifications on one topic come by mail.' });

export const mailPreferences = z
  .object({
    topics: z.array(topicPreference).describe('One for each topic.'),
    quietHours: quietHours.nullable().describe('When mails on topics wait; null where they never do.'),
  })
  .meta({ id: 'MailPreferences', description: 'When a person wants mails.' });
export type MailPreferences = z.output<typeof mailPreferences>;

export const setMailPreference = z
  .strictObject({ timing: mailTiming })
  .meta({ id: 'SetMailPreference', description: 'When notifications on one topic come by mail.' });

export const setQuietHours = z
  .strictObject({ quietHours: quietHours.nullable().describe('Null ends them.') })
  .meta({ id: 'SetQuietHours', description: 'When mails on topics wait.' });

export const mailStop = z
  .object({ topic, mail: z.boolean().describe('Whether mails on the topic are still sent.') })
  .meta({ id: 'MailStop', description: 'What the link at the end of a mail stops.' });
export type MailStop = z.output<typeof mailStop>;
