import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { modelsQuery, titleOf } from '../api/models.js';
import type { ScoreSummary } from '../api/scoring.js';
import { StageBadge } from '../cairn/StageBadge.js';
import { useFormat } from '../i18n/use-format.js';
import { DataTable } from '../table/DataTable.js';
import table from '../table/table.module.css';

type Props = {
  /** Whose assessments they are: those of a facility are named by their model, those of the programme lead to the result. */
  readonly of: 'facility' | 'organization' | 'programme';
  readonly assessments: readonly AssessmentSummary[];
  readonly scores: readonly ScoreSummary[];
};

export const AssessmentsTable = ({ of, assessments, scores }: Props) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { data: models = [] } = useQuery(modelsQuery);
  const modelTitle = ({ model, modelVersion }: AssessmentSummary): string => {
    const found = models.find(({ id, version }) => id === model && version === modelVersion);
    return found ? titleOf(found, i18n.language) : '';
  };
  const byAssessment = new Map(scores.map((score) => [score.assessmentId, score]));
  const nameOf = (one: AssessmentSummary): string => (of === 'facility' ? modelTitle(one) : one.facilityName);
  return (
    <DataTable
      name="assessments"
      rows={assessments}
      keyOf={({ id }) => id}
      linked
      columns={[
        {
          title: t(of === 'facility' ? 'survey.model' : 'survey.facility'),
          value: nameOf,
          cell: (one) => (
            <>
              <Link
                to={one.status === 'open' && of !== 'programme' ? '/assessments/$assessmentId' : '/assessments/$assessmentId/result'}
                params={{ assessmentId: one.id }}
                search={(search) => (of === 'programme' ? { organization: one.organizationId } : search)}
              >
                {nameOf(one)}
              </Link>
              {of === 'programme' && <span className={table['line']}>{one.organizationName}</span>}
              {of !== 'facility' && <span className={table['line']}>{modelTitle(one)}</span>}
            </>
          ),
        },
        {
          title: t('survey.stageColumn'),
          value: ({ id }) => byAssessment.get(id)?.stage ?? '',
          cell: ({ id, model, modelVersion }) => <StageBadge model={model} modelVersion={modelVersion} stage={byAssessment.get(id)?.stage ?? null} score={byAssessment.get(id)?.score ?? null} />,
        },
        {
          title: t('survey.status'),
          value: ({ status }) => t(`words.assessmentStatus.${status}`),
          cell: ({ status, submittedAt, openedAt }) => (
            <>
              {t(`words.assessmentStatus.${status}`)}
              <span className={table['line']}>{format.day((submittedAt ?? openedAt).slice(0, 10))}</span>
            </>
          ),
        },
        {
          title: t('survey.progressColumn'),
          value: ({ answered }) => answered,
          cell: ({ id, answered, applicable, yours = 0 }) => (
            <>
              {t('survey.answeredOf', { answered, asked: applicable })}
              {yours > 0 && (
                <Link className={table['line']} to="/assessments/$assessmentId" params={{ assessmentId: id }} search={(search) => ({ ...search, show: 'mine' as const })}>
                  {t('teamwork.yours', { count: yours })}
                </Link>
              )}
            </>
          ),
        },
        { title: t('survey.due'), value: ({ dueOn }) => dueOn ?? '', cell: ({ dueOn }) => (dueOn ? format.day(dueOn) : t('survey.noDue')) },
      ]}
    />
  );
};
