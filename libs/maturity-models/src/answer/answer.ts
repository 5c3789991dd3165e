import { z } from 'zod';

/** A percentage names the denominator the hospital chose, so that the figure can be checked later. */
const percentageSchema = z.strictObject({ percent: z.number(), basis: z.string() });

/** yes-no: boolean; choice: option id; scale and number: number; percentage: `{ percent: 0..100, basis }`. */
const answerValueSchema = z.union([z.boolean(), z.string(), z.number(), percentageSchema]);

const answerSchema = z.union([
  z.strictObject({ value: answerValueSchema }),
  z.strictObject({ notApplicable: z.string().min(1) }),
]);

export const answersSchema = z.record(z.string(), z.record(z.string(), answerSchema));

export const areaSchema = z.strictObject({
  id: z.string().min(1),
  kind: z.string().min(1),
  name: z.string().optional(),
});

export const evaluationInputSchema = z.strictObject({ areas: z.array(areaSchema), answers: answersSchema });

export type Percentage = z.output<typeof percentageSchema>;
export type AnswerValue = z.output<typeof answerValueSchema>;
/** A value, or the reason why the indicator does not apply. */
export type Answer = z.output<typeof answerSchema>;
/** First key: a service area's id or `facility`. Second key: an indicator id. */
export type Answers = z.output<typeof answersSchema>;
/** A service area. `kind` is one of the `areaKinds` of the model. */
export type Area = z.output<typeof areaSchema>;
/** What an evaluation needs besides the model version. */
export type EvaluationInput = z.output<typeof evaluationInputSchema>;
