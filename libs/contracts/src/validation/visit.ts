import { z } from 'zod';

export const visitMode = z.enum(['on-site', 'remote']).meta({ description: 'Format of the visit.' });
export const visitStatus = z
  .enum(['requested', 'proposed', 'scheduled', 'concluded', 'decided', 'cancelled'])
  .meta({ description: 'Status of the visit, in the order of the process.' });
export const verdict = z
  .enum(['confirmed', 'contradicted', 'not-seen'])
  .meta({ description: 'What the validators found about the criterion.' });
export const outcome = z
  .enum(['granted', 'deferred', 'refused'])
  .meta({ description: 'The decision of the programme on the visit.' });
