import { z } from 'zod';
import { line, slug } from '../values.js';

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

/**
 * A part of a model version that its stages rest on: what a criterion asks, what opens a stage (`id`: its number), or
 * the points of a criterion.
 */
export const modelElement = z
  .object({ kind: z.enum(['criterion', 'gate', 'points']), id: slug })
  .meta({ id: 'ModelElement' });
export type ModelElement = z.output<typeof modelElement>;

/** `statement`: all that the element claims, as the maturity-model library writes it. */
export const modelElementConfirmed = modelElement.extend({ statement: z.string() });
export type ModelElementConfirmed = z.output<typeof modelElementConfirmed>;

/** Where somebody read it. */
export const confirmationSource = z
  .object({
    /** Title of the document, with its edition. */
    document: line(300),
    /** Page, section or figure. */
    place: line(100).optional(),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2000)
      .optional(),
  })
  .meta({ id: 'ConfirmationSource' });
export type ConfirmationSource = z.output<typeof confirmationSource>;
