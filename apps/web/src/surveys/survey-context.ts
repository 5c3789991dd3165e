import type { Assessment, Evidence } from '@cairn/contracts/surveys/http/assessments.js';
import type { ModelTexts, ModelVersion } from '@cairn/maturity-models';
import { createContext, use } from 'react';
import type { Teamwork } from './teamwork/use-teamwork.js';
import type { Answers } from './use-answers.js';

export type SurveyInHand = {
  readonly assessment: Assessment;
  readonly model: ModelVersion;
  readonly texts: ModelTexts;
  readonly answers: Answers;
  readonly evidenceOf: (unitId: string, indicatorId: string) => readonly Evidence[];
  /** False when submitted, or for people who may only read. */
  readonly editable: boolean;
  /** What colleagues have agreed about each row; only for members of the organization. */
  readonly teamwork?: Teamwork;
  /** Where nothing is attached to answers, as in a trial. */
  readonly withoutEvidence?: boolean;
};

export const SurveyContext = createContext<SurveyInHand | null>(null);

export const useSurvey = (): SurveyInHand => {
  const survey = use(SurveyContext);
  if (!survey) throw new Error('useSurvey is for parts of the survey page');
  return survey;
};
