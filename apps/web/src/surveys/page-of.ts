import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';

/**
 * Where one goes on with an assessment: its survey while it is open, then its result. The programme reads results
 * alone.
 */
export const pageOf = ({ status }: Pick<AssessmentSummary, 'status'>, forProgramme: boolean) =>
  status === 'open' && !forProgramme
    ? ('/assessments/$assessmentId' as const)
    : ('/assessments/$assessmentId/result' as const);
