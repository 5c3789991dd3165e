import { z } from 'zod';
import { slug } from '../values.js';

/** A whole model version as the maturity-model library defines it. */
export const modelContent = z.looseObject({ id: slug, version: slug });
export type ModelContent = z.output<typeof modelContent>;

const value = z.union([z.boolean(), z.string().max(200), z.number()]);

/**
 * How answers to the former version are read under the new one, by the id of the new indicator. An indicator that is
 * not named takes the answer of the indicator with the same id. `from` names another one, or is null where no answer is
 * taken over. `values` gives, for a former value written as text, the new one; values that are not named stay as they
 * are.
 */
export const answerMapping = z
  .record(slug, z.object({ from: slug.nullable(), values: z.record(z.string().max(200), value).optional() }))
  .meta({ id: 'AnswerMapping' });
export type AnswerMapping = z.output<typeof answerMapping>;
