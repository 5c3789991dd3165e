import { z } from 'zod';

/** What may come by mail as well, or in the inbox alone. */
export const topic = z.enum(['work', 'assessments', 'visits', 'certificates', 'programme']).meta({
  description:
    'What a notification is about: `work` assignments and mentions, `assessments` submissions and stages, `visits` dates of visits, `certificates` decisions, certificates and their expiry, `programme` requests for participation.',
});
export type Topic = z.output<typeof topic>;
