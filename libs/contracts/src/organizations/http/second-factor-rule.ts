import { z } from 'zod';
import { instant } from '../../values.js';

/** The longest time that people get to set a second factor up. */
const longestGraceDays = 90;

const required = z.boolean().describe('Whether everybody must sign in with a second factor.');
const graceDays = z
  .int()
  .min(0)
  .max(longestGraceDays)
  .describe(`Days that people have to set one up, from the rule or from their account on, up to ${longestGraceDays}.`)
  .meta({ examples: [14] });

export const requireSecondFactor = z.object({ required, graceDays }).meta({
  id: 'RequireSecondFactor',
  description: 'Whether a second factor is required, and from when on.',
});

export const secondFactorRule = z
  .object({
    required,
    graceDays,
    since: instant.nullable().describe('Instant at which the rule was made; null where there is none.'),
  })
  .meta({ id: 'SecondFactorRule', description: 'Whether people must sign in with a second factor.' });
export type SecondFactorRule = z.output<typeof secondFactorRule>;
