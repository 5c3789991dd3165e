import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ScoreSummary } from '../api/scoring.js';
import { StageBadge } from '../cairn/StageBadge.js';
import { useFormat } from '../i18n/use-format.js';
import { DataTable } from '../table/DataTable.js';
import table from '../table/table.module.css';

type Props = { readonly assessments: readonly AssessmentSummary[]; readonly scores: readonly ScoreSummary[] };

export const PipelineTable = ({ assessments, scores }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const byAssessment = new Map(scores.map((score) => [score.assessmentId, score]));
  return (
    <DataTable
      name="assessments"
      rows={assessments}
      keyOf={({ id }) => id}
      linked
      columns={[
        {
          title: t('staff.facility'),
          value: ({ facilityName }) => facilityName,
          cell: ({ id, organizationId, facilityName, organizationName }) => (
            <>
              <Link to="/assessments/$assessmentId/result" params={{ assessmentId: id }} search={{ organization: organizationId }}>
                {facilityName}
              </Link>
              <span className={table['line']}>{organizationName}</span>
            </>
          ),
        },
        { title: t('staff.stage'), value: ({ id }) => byAssessment.get(id)?.stage ?? '', cell: ({ id, model, modelVersion }) => <StageBadge model={model} modelVersion={modelVersion} stage={byAssessment.get(id)?.stage ?? null} score={byAssessment.get(id)?.score ?? null} /> },
        {
          title: t('staff.status'),
          value: ({ status }) => t(`words.assessmentStatus.${status}`),
          cell: ({ status, submittedAt, openedAt }) => (
            <>
              {t(`words.assessmentStatus.${status}`)}
              <span className={table['line']}>{format.day((submittedAt ?? openedAt).slice(0, 10))}</span>
            </>
          ),
        },
        { title: t('staff.answered'), value: ({ answered }) => answered, cell: ({ answered, applicable }) => t('staff.progress', { answered, asked: applicable }) },
        { title: t('staff.due'), value: ({ dueOn }) => dueOn ?? '', cell: ({ dueOn }) => (dueOn ? format.day(dueOn) : t('staff.noDue')) },
      ]}
    />
  );
};
