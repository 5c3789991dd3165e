import { z } from 'zod';
import { reason, slug } from '../values.js';

/**
 * The value of an answer, by kind of indicator: yes-no a boolean, choice the option's name, scale and number a number,
 * percentage the percent with the basis it was counted on.
 */
export const answerValue = z
  .union([z.boolean(), z.number(), slug, z.strictObject({ percent: z.number().min(0).max(100), basis: slug })])
  .meta({ id: 'AnswerValue' });
export type AnswerValue = z.output<typeof answerValue>;

/** What stands for an indicator: a value, or why it does not apply. */
export const answer = z
  .union([z.strictObject({ value: answerValue }), z.strictObject({ notApplicable: z.string().min(1).max(1000) })])
  .meta({ id: 'Answer' });
export type Answer = z.output<typeof answer>;
/** An answer as it is entered: why an indicator does not apply is said in words. */
export const answerEntered = z
  .union([z.strictObject({ value: answerValue }), z.strictObject({ notApplicable: reason(1000) })])
  .meta({ id: 'RecordAnswer' });

/** Who answers: a service area by its id, or the whole facility. */
export const unitId = z.union([z.literal('facility'), z.uuid().toLowerCase()]);
