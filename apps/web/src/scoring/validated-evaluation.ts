import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import { evaluateValidated, type ModelVersion, type Validated } from '@cairn/maturity-models';
import { recordedInput } from './recorded-input.js';

/** The recorded answers, where only what a visit confirmed is met. */
export const validatedEvaluation = (
  model: ModelVersion,
  assessment: Assessment,
  findings: readonly Pick<Visit['findings'][number], 'criterionId' | 'verdict'>[],
): Validated => evaluateValidated(model, recordedInput(assessment, model), findings);

/** Whether the decision of the visit is about the answers as they are submitted now, not about an earlier submission. */
export const isAboutSubmission = (
  { submittedAt }: Pick<Assessment, 'submittedAt'>,
  { decision }: { readonly decision: Pick<NonNullable<Visit['decision']>, 'at'> | null },
): boolean =>
  submittedAt !== null && decision !== null && new Date(decision.at).getTime() >= new Date(submittedAt).getTime();
