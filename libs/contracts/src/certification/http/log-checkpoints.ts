import { z } from 'zod';
import { localDate } from '../../values.js';

const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ examples: ['9f2c1d7be04a9f2c1d7be04a9f2c1d7be04a9f2c1d7be04a9f2c1d7be04a9f2c'] });

const logCheckpoint = z
  .object({
    service: z
      .string()
      .describe('Service whose events it is of.')
      .meta({ examples: ['surveys'] }),
    number: z
      .int()
      .positive()
      .describe('Counted from 1 for each service.')
      .meta({ examples: [214] }),
    day: localDate.describe('Day on which it was made, in UTC.'),
    previous: digest.describe('Digest of the one before; zeros for the first.'),
    digest: digest.describe('SHA-256 over the hashes that the chains of events had reached, and over `previous`.'),
    signature: z
      .string()
      .describe('The other fields as a compact JWS with RS256; `kid` is the address of the key.')
      .meta({ examples: ['eyJhbGciOiJSUzI1NiJ9.eyJzZXJ2aWNlIjoic3VydmV5cyJ9.c2lnbmF0dXJl'] }),
  })
  .meta({ id: 'LogCheckpoint', description: 'A signed statement of how far the chains of events had come on a day.' });
export type LogCheckpoint = z.output<typeof logCheckpoint>;

export const logCheckpoints = z
  .object({ checkpoints: z.array(logCheckpoint).describe('The newest first, at most 1,000.') })
  .meta({
    id: 'LogCheckpoints',
    description: 'Checkpoints of the event logs. Who keeps a copy can show that none was made anew.',
  });
export type LogCheckpoints = z.output<typeof logCheckpoints>;

export const logCheckpointsQuery = z.strictObject({
  service: z.string().max(40).optional().describe('Only those of this service.'),
  before: localDate.optional().describe('Only those made before this day.'),
});
export type LogCheckpointsQuery = z.output<typeof logCheckpointsQuery>;
