import { instant } from '@cairn/contracts/values.js';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** The moment of a result: `?asOf=2027-03-03T20:59:59Z`; the present by default. */
export const asOfQuery = z.object({
  asOf: instant.refine((moment) => moment >= '2000', 'must not be before the year 2000').optional(),
});
export type AsOf = z.output<typeof asOfQuery>;

const past = (now: string) =>
  z.object({
    asOf: z
      .string()
      .refine(
        (moment) => Temporal.Instant.compare(Temporal.Instant.from(moment), Temporal.Instant.from(now)) <= 0,
        'must not be in the future',
      ),
  });

/**
 * The moment asked for, to the millisecond, as facts are dated.
 *
 * @throws ZodError naming `asOf` when it is in the future
 */
export const momentOf = ({ asOf }: AsOf, now: string): string =>
  Temporal.Instant.from(past(now).parse({ asOf: asOf ?? now }).asOf).toString({ smallestUnit: 'millisecond' });
