import { z } from 'zod';
import { longestPage } from './longest-page.js';

const cursor = z.string().min(1).max(2000);

/**
 * The query parameters of a list: `cursor`, the `next` of the page before, and `limit`. Extend it with filters, `search`
 * and `sortedBy`; a parameter that a list does not know is refused.
 */
export const pageQuery = z.strictObject({
  cursor: cursor
    .optional()
    .describe('Where to continue: `next` of the page before, in the same order; left out for the first page.'),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(longestPage)
    .default(50)
    .describe(`Rows of a page, 1 to ${longestPage}; 50 when left out.`),
});
export type PageQuery = z.output<typeof pageQuery>;

/** Search words. */
export const search = z
  .string()
  .trim()
  .max(200)
  .optional()
  .describe('Words to look for, in any script, without regard to case and accents; each may be a part of a word.')
  .meta({ examples: ['sao jose'] });

/** The orders of a list: each name ascending, and descending with `-` before it. */
export const sortedBy = <const Name extends string>(names: readonly Name[], usual: Name | `-${Name}`) =>
  z
    .enum(names.flatMap((name): (Name | `-${Name}`)[] => [name, `-${name}`]))
    .default(usual as never)
    .describe(
      `Order of the rows, descending with \`-\`; rows without a value come last. Usually \`${usual}\`.`,
    ) as z.ZodDefault<z.ZodEnum<{ [One in Name | `-${Name}`]: One }>>;

/** One page of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item, description: string) =>
  z
    .object({
      items: z.array(item).describe('The rows of this page.'),
      next: cursor
        .nullable()
        .describe('The `cursor` of the next page; null on the last one.')
        .meta({ examples: ['WyItb3BlbmVkQXQiLCIyMDI3LTAzLTA5IDA2OjAwOjAwKzAwIl0'] }),
      total: z
        .int()
        .nonnegative()
        .nullable()
        .describe('Rows of all pages together, counted on the first page; null on later ones.')
        .meta({ examples: [1] }),
    })
    .meta({ description });

/** One page of a list; `next` is null on the last one, `total` on all but the first. */
export type Page<Item> = {
  readonly items: Item[];
  readonly next: string | null;
  readonly total: number | null;
};
