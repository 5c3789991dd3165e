import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useModelTitle } from '../api/models.js';
import type { ScoreSummary } from '../api/scoring.js';
import { StageBadge } from '../cairn/StageBadge.js';
import { useScoreWords } from '../cairn/use-score-words.js';
import { useFormat } from '../i18n/use-format.js';
import { DataTable } from '../table/DataTable.js';
import table from '../table/table.module.css';
import { latestFirst, latestMoment } from './latest-first.js';
import { pageOf } from './page-of.js';

type Props = {
  /**
   * Whose assessments they are: those of a facility are named by their model, those of the programme lead to the
   * result.
   */
  readonly of: 'facility' | 'organization' | 'programme';
  readonly assessments: readonly AssessmentSummary[];
  /** Undefined until they are read. */
  readonly scores: readonly ScoreSummary[] | undefined;
};

export const AssessmentsTable = ({ of, assessments, scores }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const modelTitle = useModelTitle();
  const scoreWords = useScoreWords(assessments, scores ?? []);
  const byAssessment = new Map(scores?.map((score) => [score.assessmentId, score]));
  const dayOf = (one: AssessmentSummary): string => format.day(latestMoment(one).slice(0, 10));
  const dueWords = ({ dueOn }: AssessmentSummary): string => (dueOn ? format.day(dueOn) : t('survey.noDue'));
  const nameOf = (one: AssessmentSummary): string => (of === 'facility' ? modelTitle(one) : one.facilityName);
  return (
    <DataTable
      name="assessments"
      rows={latestFirst(assessments)}
      keyOf={({ id }) => id}
      linked
      columns={[
        {
          title: t(of === 'facility' ? 'survey.model' : 'survey.facility'),
          value: nameOf,
          words: (one) =>
            `${nameOf(one)} ${modelTitle(one)} ${one.modelVersion} ${of === 'programme' ? one.organizationName : ''}`,
          cell: (one) => (
            <>
              <Link
                to={pageOf(one, of === 'programme')}
                params={{ assessmentId: one.id }}
                search={(search) => (of === 'programme' ? { organization: one.organizationId } : search)}
              >
                <bdi>{nameOf(one)}</bdi>
              </Link>
              {of === 'programme' && (
                <span className={table['line']}>
                  <bdi>{one.organizationName}</bdi>
                </span>
              )}
            </>
          ),
        },
        {
          title: t('survey.stageColumn'),
          value: ({ id }) => byAssessment.get(id)?.stage ?? '',
          words: scoreWords,
          cell: ({ id, model, modelVersion }) =>
            scores ? (
              <StageBadge
                model={model}
                modelVersion={modelVersion}
                stage={byAssessment.get(id)?.stage ?? null}
                score={byAssessment.get(id)?.score ?? null}
              />
            ) : (
              <Skeleton height={32} width={120} />
            ),
        },
        {
          title: t('survey.status'),
          value: ({ status }) => t(`words.assessmentStatus.${status}`),
          words: (one) => `${t(`words.assessmentStatus.${one.status}`)} ${dayOf(one)}`,
          cell: (one) => (
            <>
              {t(`words.assessmentStatus.${one.status}`)}
              <span className={table['line']}>{dayOf(one)}</span>
            </>
          ),
        },
        {
          title: t('survey.progressColumn'),
          value: ({ answered }) => answered,
          words: () => '',
          cell: ({ id, answered, applicable, yours = 0 }) => (
            <>
              {t('survey.answeredOf', { answered, asked: applicable })}
              {yours > 0 && (
                <Link
                  className={table['line']}
                  to="/assessments/$assessmentId"
                  params={{ assessmentId: id }}
                  search={(search) => ({ ...search, show: 'mine' as const })}
                >
                  {t('teamwork.yours', { count: yours })}
                </Link>
              )}
            </>
          ),
        },
        { title: t('survey.due'), value: ({ dueOn }) => dueOn ?? '', words: dueWords, cell: dueWords },
      ]}
    />
  );
};
