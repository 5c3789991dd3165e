import { z } from 'zod';
import { instant, localDate, slug } from '../../values.js';
import {
  assessmentId,
  criterionId,
  facilityName,
  final,
  focusAreaId,
  model,
  modelVersion,
  score,
  stage,
  visitId,
} from '../../vocabulary.js';

const share = z
  .number()
  .min(0)
  .max(1)
  .describe('How much of it is met, as a fraction: 0 to 1, and 1 when met.')
  .meta({ examples: [0.75] });
const days = (description: string) =>
  z
    .number()
    .nonnegative()
    .describe(description)
    .meta({ examples: [12.5] });
const count = (description: string, example: number) =>
  z
    .int()
    .describe(description)
    .meta({ examples: [example] });
const titled = {
  title: z
    .string()
    .describe('Title in the language asked for.')
    .meta({ examples: ['Image exchange'] }),
  summary: z
    .string()
    .describe('Summary in the language asked for.')
    .meta({ examples: ['Images follow the patient.'] }),
};
const criterionIds = z.array(criterionId);
const branchId = slug.describe('Id of the branch within the model version.').meta({ examples: ['exchange'] });
const scalar = [z.boolean(), z.string(), z.number()] as const;

const criterion = z
  .object({
    id: criterionId,
    ...titled,
    recommendation: z
      .string()
      .describe('What to do to meet it.')
      .meta({ examples: ['Share images with referrers.'] }),
    focusArea: focusAreaId,
    stage: stage.nullable().describe('Stage the criterion belongs to; null for one of a branch.'),
    branch: branchId.nullable().describe('Branch the criterion belongs to; null for one of a stage.'),
    provenance: z
      .enum(['published', 'inferred', 'unconfirmed'])
      .describe('Where the criterion comes from, as the model version states it.'),
    effortDays: days('Effort to meet it, in person-days.'),
    status: z.enum(['met', 'not-met', 'not-applicable']).describe('Whether it is met.'),
    share,
    value: z
      .union(scalar)
      .nullable()
      .describe('Measured value, in `unit`; null without one.')
      .meta({ examples: [60] }),
    target: z
      .union([...scalar, z.array(z.string())])
      .nullable()
      .describe('Value it is met at, in `unit`; null without one.')
      .meta({ examples: [80] }),
    distance: z
      .number()
      .describe('What is missing of the target, in `unit`; 0 when met.')
      .meta({ examples: [20] }),
    unit: z
      .string()
      .describe('Unit of value, target and distance.')
      .meta({ examples: ['percent'] }),
    reason: z
      .object({
        code: z
          .string()
          .describe('Code of the reason, kebab-case.')
          .meta({ examples: ['below-target'] }),
        params: z
          .record(z.string(), z.union([z.string(), z.number()]))
          .describe('Values that the sentence of the reason contains.'),
      })
      .describe('Why the status is what it is.'),
  })
  .describe('A criterion with its result.');

const stageResult = z
  .object({
    stage,
    ...titled,
    reached: z.boolean().describe('Whether the facility has reached it: its gate and those below are met.'),
    gateMet: z.boolean().describe('Whether the gate of the stage itself is met.'),
    share,
    criteria: criterionIds.describe('Criteria of the stage.'),
  })
  .describe('A stage with its result.');
const branchResult = z
  .object({
    id: branchId,
    ...titled,
    met: z.boolean().describe('Whether all applicable criteria are met.'),
    share,
    criteria: criterionIds.describe('Criteria of the branch.'),
    missing: criterionIds.describe('Criteria that are not met.'),
  })
  .describe('A branch with its result.');

const peerGroup = z
  .object({
    kind: z.enum(['global', 'region', 'country']).describe('Which peers.'),
    n: count('Facilities in the group, at least five.', 38),
    meanScore: z
      .number()
      .describe('Mean score.')
      .meta({ examples: [4.73] }),
    focusAreas: z
      .array(
        z
          .object({
            id: focusAreaId,
            mean: z
              .number()
              .describe('Mean score of it.')
              .meta({ examples: [71.4] }),
          })
          .describe('One focus area.'),
      )
      .describe('Mean score of each focus area.'),
  })
  .describe('Peers of one kind on the same model version.');
const peers = z
  .object({ groups: z.array(peerGroup).min(1).describe('The groups, at least one.') })
  .meta({ id: 'GapReportPeers', description: 'Peers that the facility is compared with.' });
export type Peers = z.output<typeof peers>;

const step = z
  .object({
    from: stage.describe('Stage before the step.'),
    to: stage.nullable().describe('Stage after the step; null for criteria that no stage above needs.'),
    criteria: criterionIds.describe(
      'Criteria to meet, the cheapest first: those that lead there with the least effort.',
    ),
    effortDays: days('Effort of the step, in person-days.'),
    totalDays: days('Effort of this step and those before it, in person-days.'),
    stagesPerHundredDays: z
      .number()
      .nullable()
      .describe('Stages gained per hundred person-days; null where no stage is gained.')
      .meta({ examples: [2.4] }),
  })
  .describe('One step of the roadmap.');

const trendPoint = z
  .object({
    assessmentId,
    calculatedAt: instant.describe('Instant of the calculation.'),
    stage,
    score,
    isThis: z.boolean().describe('Whether it is the assessment of this report.'),
  })
  .describe('The score of one assessment.');

export const gapReport = z
  .object({
    assessmentId,
    facilityName,
    model: z
      .object({
        id: model,
        version: modelVersion,
        title: z
          .string()
          .describe('Title in the language asked for.')
          .meta({ examples: ['DIAM Enterprise'] }),
      })
      .describe('The model version.'),
    stage,
    ...titled,
    highestStage: count('Highest stage of the model.', 7),
    score,
    final,
    nextStage: stage
      .nullable()
      .describe('The next stage; null at the highest.')
      .meta({ examples: [7] }),
    blockers: criterionIds.describe('Criteria that keep the facility from the next stage.'),
    focusAreas: z
      .array(
        z
          .object({
            id: focusAreaId,
            ...titled,
            score: z
              .number()
              .describe('Score of it, 0 to `focusAreaHighest`.')
              .meta({ examples: [82.5] }),
          })
          .describe('One focus area.'),
      )
      .describe('Score of each focus area.'),
    focusAreaHighest: z
      .number()
      .positive()
      .describe('Highest score of a focus area.')
      .meta({ examples: [100] }),
    peers: peers.nullable().describe('Peers; null where fewer than five facilities can be compared with.'),
    stages: z.array(stageResult).describe('All stages, the lowest first.'),
    branches: z.array(branchResult).describe('All branches of the model.'),
    criteria: z.array(criterion).describe('All criteria of the model.'),
    recommendations: z.array(step).describe('The roadmap to the highest stage.'),
    trend: z
      .array(trendPoint)
      .describe('Final scores of the facility on the same model version, the oldest first, then this one.'),
    validated: z
      .object({
        visitId,
        visitEndedOn: localDate
          .nullable()
          .describe('Last day of the visit; null where it is not known.')
          .meta({ examples: ['2027-04-20'] }),
        stage: stage.describe('Stage where only what the visit confirmed counts as met.'),
        score: score.describe('Score where only what the visit confirmed counts as met.'),
        lost: z
          .array(
            z
              .object({
                criterionId,
                verdict: z
                  .enum(['contradicted', 'not-seen'])
                  .describe('What the visit found.')
                  .meta({ examples: ['not-seen'] }),
              })
              .describe('One criterion.'),
          )
          .describe('Criteria that the survey says are met and the visit did not confirm.'),
      })
      .nullable()
      .describe('The validated score; null until a visit on the submitted answers is decided on.'),
    computedFrom: z
      .object({
        answersChecksum: z
          .string()
          .describe('SHA-256 of all recorded answers, hexadecimal.')
          .meta({ examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'] }),
        answered: count('Applicable indicators that are answered.', 41),
        applicable: count('Indicators that are asked.', 58),
        notCounted: count('Recorded answers to optional indicators, or to indicators that are no longer asked.', 2),
        units: z
          .array(
            z
              .object({
                name: z
                  .string()
                  .nullable()
                  .describe('Name of the service area; null for the facility itself.')
                  .meta({ examples: ['Radiology'] }),
                answered: count('Applicable indicators that are answered.', 12),
                applicable: count('Indicators that are asked.', 14),
              })
              .describe('One unit.'),
          )
          .describe('Progress of each unit.'),
        calculatedAt: instant.describe('Instant of the calculation.'),
        asOf: instant.describe('Instant whose answers are reported.'),
      })
      .describe('What the report was computed from.'),
  })
  .meta({ id: 'GapReport', description: 'Result of an assessment, what is missing, and the roadmap upward.' });
export type GapReport = z.output<typeof gapReport>;

export const gapReportAsked = z.object({
  language: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/, 'must be a language such as en or pt-BR')
    .default('en')
    .describe('Language of the texts of the model (BCP 47); English where the model lacks it.')
    .meta({ examples: ['en'] }),
});
