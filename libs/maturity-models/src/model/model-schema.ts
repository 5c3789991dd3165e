import { z } from 'zod';
import { formulaNames } from './combine-scores.js';
import { idSchema } from '../answer/id.js';
import { indicatorSchema } from '../answer/indicator.js';
import { modelTextsSchema } from './model-texts.js';
import { modelProvenanceSchema, provenanceSchema } from './provenance.js';
import { ruleSchema } from '../rules/rule-schema.js';

const day = z.iso.date();
const stageNumber = z.int().min(0).max(20);

/**
 * `points` weighs the criterion in stage shares, decimals and focus areas; 1 by default. `effortDays`: usual effort in
 * person-days.
 */
const criterionSchema = z.strictObject({
  id: idSchema,
  focusArea: idSchema,
  points: z.number().positive().default(1),
  effortDays: z.number().positive(),
  provenance: provenanceSchema,
  rule: ruleSchema,
});

const indicators = z.array(indicatorSchema(ruleSchema)).default([]);
const criteria = z.array(criterionSchema).default([]);

/**
 * `stages/<n>.json`: the stage's gate, its criteria and the indicators they introduce. The lowest stage (0, or 1 where
 * levels count from one) has no gate.
 */
export const ladderStageSchema = z.strictObject({
  stage: stageNumber,
  gate: ruleSchema.optional(),
  criteria,
  indicators,
});

/** `stages/<branch>.json`: a set of criteria that may be met in any order with other branches. */
export const branchSchema = z.strictObject({ branch: idSchema, criteria, indicators });

/**
 * When a score is withheld: fewer than `answeredPercent` of what is asked is answered, or more than `unknownAtMost`
 * answers are `unknownOption`.
 */
const completenessSchema = z.strictObject({
  answeredPercent: z.number().positive().max(100),
  unknownOption: idSchema,
  unknownAtMost: z.int().min(0),
});

/**
 * How the score is made. `stage-decimals`: the stage, plus the share of points already earned above it (below 1).
 * `focus-areas`: focus-area scores (0 to 100 each) put together by `formula` and `weights` on a scale of 0 to
 * `highest`; a model scored so needs no stage but 0. `levels`: stages count as whole levels of each focus area; groups
 * of focus areas have means.
 */
const scoreSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('stage-decimals') }),
  z.strictObject({
    kind: z.literal('focus-areas'),
    highest: z.number().positive(),
    formula: z.enum(formulaNames),
    weights: z.record(idSchema, z.number().min(0)),
    completeness: completenessSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('levels'),
    groups: z.array(z.strictObject({ id: idSchema, focusAreas: z.array(idSchema).min(1) })).min(1),
  }),
]);

/**
 * The scale of focus-area scores; without it 0 to 100, how far the criteria of the area are met. `stages`: the scale of
 * the stages themselves, 0 to the highest, where a stage counts for the area at `percent` of the points the area has in
 * it.
 */
const focusAreaScaleSchema = z.strictObject({
  kind: z.literal('stages'),
  percent: z.number().positive().max(100),
});

/**
 * What a certification under the version means. A visit may be asked for, and a certification granted, from
 * `visitFromStage` upward. A certification is valid for `validityMonths` from the day of its grant; in its last
 * `renewalWindowMonths` a new grant renews it. A version without this block certifies nothing.
 */
const certificationTermsSchema = z.strictObject({
  visitFromStage: stageNumber,
  validityMonths: z.int().min(1).max(1200),
  renewalWindowMonths: z.int().min(0).max(1200),
});

/**
 * `model.json`. Array order is the order shown to people. `guests`: everybody may read the version and try it without
 * signing in.
 */
export const modelFileSchema = z.strictObject({
  $schema: z.string().optional(),
  id: idSchema,
  version: idSchema,
  status: z.enum(['draft', 'published', 'retired']),
  effectiveFrom: day,
  effectiveUntil: day.optional(),
  monotone: z.boolean(),
  guests: z.boolean().optional(),
  score: scoreSchema,
  certification: certificationTermsSchema.optional(),
  branches: z.array(idSchema).default([]),
  focusAreas: z.array(idSchema).min(1),
  focusAreaScale: focusAreaScaleSchema.optional(),
  areaKinds: z.array(idSchema).default([]),
  bases: z.array(idSchema).default([]),
  sections: z.array(z.strictObject({ id: idSchema, indicators: z.array(idSchema).min(1) })).min(1),
});

/**
 * A whole model version as the engine, the survey and the browser use it: the merged files. `provenance` is known of
 * shipped versions alone.
 */
export const modelVersionSchema = modelFileSchema.omit({ $schema: true, branches: true }).extend({
  stages: z.array(ladderStageSchema.omit({ indicators: true })).min(1),
  branches: z.array(z.strictObject({ id: idSchema, criteria })),
  indicators: z.array(indicatorSchema(ruleSchema)),
  provenance: modelProvenanceSchema.optional(),
  texts: z.record(z.string(), modelTextsSchema),
});

export type Completeness = z.output<typeof completenessSchema>;
export type Criterion = z.output<typeof criterionSchema>;
export type ModelFile = z.output<typeof modelFileSchema>;
export type LadderStage = z.output<typeof ladderStageSchema>;
export type BranchFile = z.output<typeof branchSchema>;
/** A model version as {@link modelVersionSchema} gives it, defaults filled in. */
export type ModelVersion = z.output<typeof modelVersionSchema>;
