import { z } from 'zod';
import { idSchema } from './id.js';

const ids = z.array(idSchema).min(1);

const scaleEnd = z.int().min(-1000).max(1000);

/** Closed set. Option order of a choice is from least to most when `ordered`. */
export const answerKindSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('yes-no') }),
  z.strictObject({ kind: z.literal('choice'), options: ids, ordered: z.boolean() }),
  z.strictObject({ kind: z.literal('scale'), from: scaleEnd, to: scaleEnd }),
  z.strictObject({ kind: z.literal('number'), min: z.number(), max: z.number().optional(), whole: z.boolean() }),
  z.strictObject({ kind: z.literal('percentage'), bases: ids }),
]);
export type AnswerKind = z.output<typeof answerKindSchema>;

/**
 * `askedOf`: 'facility' is answered once, 'service-area' by each area (only areas of `areaKinds`, when given).
 * `context`: a fact about the facility which is neither better nor worse (has an EMR, policy allows).
 * `optional`: left out of progress. `askedWhen`: the survey puts it only while this rule is met.
 */
export const indicatorSchema = <R extends z.ZodType>(rule: R) =>
  z.strictObject({
    id: idSchema,
    answer: answerKindSchema,
    askedOf: z.enum(['facility', 'service-area']),
    areaKinds: ids.optional(),
    context: z.boolean().default(false),
    optional: z.boolean().default(false),
    mayBeNotApplicable: z.boolean().default(false),
    askedWhen: rule.optional(),
  });

export type Indicator = {
  readonly id: string;
  readonly answer: AnswerKind;
  readonly askedOf: 'facility' | 'service-area';
  readonly areaKinds?: readonly string[] | undefined;
  readonly context: boolean;
  readonly optional: boolean;
  readonly mayBeNotApplicable: boolean;
  readonly askedWhen?: { readonly rule: string } | undefined;
};
