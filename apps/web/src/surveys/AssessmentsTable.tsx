import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { modelsQuery, titleOf } from '../api/models.js';
import { scoresQuery } from '../api/scoring.js';
import { StageBadge } from '../cairn/StageBadge.js';
import { useFormat } from '../i18n/use-format.js';
import { DataTable } from '../table/DataTable.js';
import table from '../table/table.module.css';

type Props = { readonly organizationId: string; readonly assessments: readonly AssessmentSummary[] };

export const AssessmentsTable = ({ organizationId, assessments }: Props) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { data: scores = [] } = useQuery(scoresQuery(organizationId));
  const { data: models = [] } = useQuery(modelsQuery);
  const modelTitle = ({ model, modelVersion }: AssessmentSummary): string => {
    const found = models.find(({ id, version }) => id === model && version === modelVersion);
    return found ? titleOf(found, i18n.language) : '';
  };
  const scoreOf = ({ id }: AssessmentSummary) => scores.find(({ assessmentId }) => assessmentId === id);
  return (
    <DataTable
      name="assessments"
      rows={assessments}
      keyOf={({ id }) => id}
      linked
      columns={[
        {
          title: t('survey.facility'),
          value: ({ facilityName }) => facilityName,
          cell: (one) => (
            <>
              <Link to={one.status === 'open' ? '/assessments/$assessmentId' : '/assessments/$assessmentId/result'} params={{ assessmentId: one.id }} search={(search) => search}>
                {one.facilityName}
              </Link>
              <span className={table['line']}>{modelTitle(one)}</span>
            </>
          ),
        },
        { title: t('survey.stageColumn'), value: (one) => scoreOf(one)?.stage ?? '', cell: (one) => <StageBadge model={one.model} modelVersion={one.modelVersion} stage={scoreOf(one)?.stage ?? null} score={scoreOf(one)?.score ?? null} /> },
        {
          title: t('survey.status'),
          value: ({ status }) => t(`words.assessmentStatus.${status}`),
          cell: ({ status, submittedAt }) => (
            <>
              {t(`words.assessmentStatus.${status}`)}
              {submittedAt && <span className={table['line']}>{format.day(submittedAt.slice(0, 10))}</span>}
            </>
          ),
        },
        { title: t('survey.progressColumn'), value: ({ answered }) => answered, cell: ({ answered, applicable }) => t('survey.progress', { answered, asked: applicable }) },
        { title: t('survey.due'), value: ({ dueOn }) => dueOn ?? '', cell: ({ dueOn }) => (dueOn ? format.day(dueOn) : t('survey.noDue')) },
      ]}
    />
  );
};
