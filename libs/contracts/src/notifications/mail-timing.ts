import { z } from 'zod';

/** How often notifications are summed up in one mail. */
export const digestFrequency = z.enum(['daily', 'weekly']);
export type DigestFrequency = z.output<typeof digestFrequency>;

export const mailTiming = z.enum(['at-once', ...digestFrequency.options, 'never']).meta({
  description:
    'When notifications come by mail: `at-once`, in a `daily` digest at 07:00, in a `weekly` one on Mondays at 07:00, both in the zone of the person, or `never`. The inbox has them in any case.',
});
export type MailTiming = z.output<typeof mailTiming>;

const timeOfDay = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be like 20:00')
  .meta({ examples: ['20:00'] });

/** Mails of topics wait from `from` until `until`, on the clock of the person; over midnight where `until` is earlier. */
export const quietHours = z
  .strictObject({
    from: timeOfDay.describe('Begin, in the zone of the person.'),
    until: timeOfDay.describe('End, in the zone of the person; on the next day where it is earlier.'),
  })
  .refine(({ from, until }) => from !== until, { path: ['until'], message: 'must differ from the begin' });
export type QuietHours = z.output<typeof quietHours>;
