import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';

type Dated = Pick<AssessmentSummary, 'openedAt' | 'submittedAt'>;

/** The moment that a list tells of an assessment. */
export const latestMoment = ({ submittedAt, openedAt }: Dated): string => submittedAt ?? openedAt;

export const latestFirst = <One extends Dated>(assessments: readonly One[]): One[] =>
  [...assessments].sort((one, other) =>
    latestMoment(one) < latestMoment(other) ? 1 : latestMoment(one) > latestMoment(other) ? -1 : 0,
  );
