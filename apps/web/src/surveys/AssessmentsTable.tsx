import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import type { ScoreSummary } from '../api/scoring.js';
import { useScoreWords } from '../cairn/use-score-words.js';
import { DataTable } from '../table/DataTable.js';
import { latestFirst } from './latest-first.js';
import { useAssessmentColumns, type Whose } from './use-assessment-columns.js';

type Props = {
  readonly of: Whose;
  readonly assessments: readonly AssessmentSummary[];
  /** Undefined until they are read. */
  readonly scores: readonly ScoreSummary[] | undefined;
};

export const AssessmentsTable = ({ of, assessments, scores }: Props) => {
  const byAssessment = new Map(scores?.map((score) => [score.assessmentId, score]));
  const columns = useAssessmentColumns<AssessmentSummary>(
    of,
    ({ id }) => scores && (byAssessment.get(id) ?? null),
    useScoreWords(assessments, scores ?? []),
  );
  return (
    <DataTable name="assessments" rows={latestFirst(assessments)} keyOf={({ id }) => id} linked columns={columns} />
  );
};
