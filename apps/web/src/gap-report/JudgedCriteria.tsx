import { useTranslation } from 'react-i18next';
import type { ReportedCriterion } from '../api/gap-report.js';
import { CriterionFigure } from '../scoring/CriterionFigure.js';
import { ResultMark, resultOf } from '../states/ResultMark.js';
import { CriteriaTable } from './CriteriaTable.js';

/** Criteria with verdict, standing and effort. */
export const JudgedCriteria = ({
  caption,
  criteria,
}: {
  readonly caption: string;
  readonly criteria: readonly ReportedCriterion[];
}) => {
  const { t } = useTranslation();
  return (
    <CriteriaTable
      caption={caption}
      criteria={criteria}
      words="summary"
      columns={[
        { title: t('gapReport.verdict'), cell: ({ status, share }) => <ResultMark result={resultOf(status, share)} /> },
        { title: t('gapReport.standing'), cell: (criterion) => <CriterionFigure result={criterion} /> },
      ]}
    />
  );
};
