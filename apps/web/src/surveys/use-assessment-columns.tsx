import type { AssessmentSummary } from '@cairn/contracts/surveys/http/assessments.js';
import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useModelTitle } from '../api/models.js';
import type { ScoreSummary } from '../api/scoring.js';
import { StageBadge } from '../cairn/StageBadge.js';
import { useFormat } from '../i18n/use-format.js';
import type { Column } from '../table/column.js';
import table from '../table/table.module.css';
import { latestMoment } from './latest-first.js';
import { pageOf } from './page-of.js';

/**
 * Whose assessments they are: those of a facility are named by their model, those of the programme lead to the result.
 */
export type Whose = 'facility' | 'organization' | 'programme';

/**
 * The columns of every table of assessments.
 *
 * @param scoreOf undefined until it is read, null before the first calculation
 * @param scoreWords what an assessment's stage or score is called
 */
export const useAssessmentColumns = <One extends AssessmentSummary>(
  of: Whose,
  scoreOf: (one: One) => ScoreSummary | null | undefined,
  scoreWords: (one: One) => string,
): readonly Column<One>[] => {
  const { t } = useTranslation();
  const format = useFormat();
  const modelTitle = useModelTitle();
  const dayOf = (one: AssessmentSummary): string => format.day(latestMoment(one).slice(0, 10));
  const dueWords = ({ dueOn }: AssessmentSummary): string => (dueOn ? format.day(dueOn) : t('survey.noDue'));
  const nameOf = (one: AssessmentSummary): string => (of === 'facility' ? modelTitle(one) : one.facilityName);
  return [
    {
      title: t(of === 'facility' ? 'survey.model' : 'survey.facility'),
      value: nameOf,
      ...(of !== 'facility' && { sort: 'facilityName' }),
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
      value: (one) => scoreOf(one)?.stage ?? '',
      words: scoreWords,
      cell: (one) => {
        const score = scoreOf(one);
        return score === undefined ? (
          <Skeleton height={32} width={120} />
        ) : (
          <StageBadge
            model={one.model}
            modelVersion={one.modelVersion}
            stage={score?.stage ?? null}
            score={score?.score ?? null}
          />
        );
      },
    },
    {
      title: t('survey.status'),
      sort: 'status',
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
      sort: 'answered',
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
    { title: t('survey.due'), sort: 'dueOn', value: ({ dueOn }) => dueOn ?? '', words: dueWords, cell: dueWords },
  ];
};
