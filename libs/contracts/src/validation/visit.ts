import { z } from 'zod';

export const visitMode = z.enum(['on-site', 'remote']).meta({ description: 'Format of the visit.' });
export const visitStatus = z
  .enum([
    'requested',
    'proposed',
    'scheduled',
    'concluded',
    'deferred',
    'appealed',
    're-review',
    'decided',
    'cancelled',
  ])
  .meta({
    description:
      'Status of the visit, in the order of the process; `deferred` waits for corrective evidence, `appealed` for reviewers, `re-review` for their findings on open criteria.',
  });
export const deadlineKind = z.enum(['answer', 'corrective-evidence', 'appeal']).meta({
  description: 'What is due: an answer to an offered date, corrective evidence after a deferral, or an appeal.',
});
export type DeadlineKind = z.output<typeof deadlineKind>;
export const verdict = z
  .enum(['confirmed', 'contradicted', 'not-seen'])
  .meta({ description: 'What the validators found about the criterion.' });
export const outcome = z
  .enum(['granted', 'deferred', 'refused'])
  .meta({ description: 'The decision of the programme on the visit.' });
