import { z } from 'zod';
import { reason, slug } from '../values.js';

export const answerValue = z
  .union([
    z.boolean().describe('Of a yes-no indicator.'),
    z.number().describe('Of a number or scale indicator, in the unit the indicator states.'),
    slug.describe('Name of the option, of a choice indicator.'),
    z
      .strictObject({
        percent: z
          .number()
          .min(0)
          .max(100)
          .describe('Percentage, 0 to 100.')
          .meta({ examples: [85] }),
        basis: slug
          .describe('What it is counted on, one of the bases the indicator offers.')
          .meta({ examples: ['orders'] }),
      })
      .describe('Of a percentage indicator.'),
  ])
  .meta({
    id: 'AnswerValue',
    description: 'Value of an answer; its type follows the kind of the indicator.',
    examples: [true],
  });
export type AnswerValue = z.output<typeof answerValue>;

export const answer = z
  .union([
    z.strictObject({ value: answerValue }).describe('The indicator is answered.'),
    z
      .strictObject({ notApplicable: z.string().min(1).max(1000).describe('Why it does not apply.') })
      .describe('The indicator does not apply.'),
  ])
  .meta({
    id: 'Answer',
    description: 'Answer to an indicator: a value, or why it does not apply.',
    examples: [{ value: true }],
  });
export type Answer = z.output<typeof answer>;
export const answerEntered = z
  .union([
    z.strictObject({ value: answerValue }).describe('The indicator is answered.'),
    z
      .strictObject({
        notApplicable: reason(1000).describe('Why it does not apply, in words, up to 1,000 characters.'),
      })
      .describe('The indicator does not apply.'),
  ])
  .meta({ id: 'RecordAnswer', description: 'The answer to record: a value, or why the indicator does not apply.' });

export const unitId = z.union([z.literal('facility'), z.uuid().toLowerCase()]).meta({
  description: 'Unit that answers: the id of a service area, or `facility` for the facility as a whole.',
  examples: ['facility'],
});
