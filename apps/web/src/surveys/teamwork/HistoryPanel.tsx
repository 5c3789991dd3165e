import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { givenAnswersQuery } from '../../api/surveys.js';
import { useFormat } from '../../i18n/use-format.js';
import { Await } from '../../states/Await.js';
import { useSurvey } from '../survey-context.js';
import { useAnswerWords } from '../use-answer-words.js';
import type { RowPanelProps } from './row-panel.js';
import classes from '../survey.module.css';

/** Who answered what and when, the newest first. */
export const HistoryPanel = ({ id, unitId, unitName, indicatorId }: RowPanelProps) => {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useAnswerWords();
  const { assessment, texts, answers } = useSurvey();
  const { recorded } = answers.lineOf(unitId, indicatorId);
  const given = useQuery({
    ...givenAnswersQuery(assessment.organizationId, assessment.id, unitId, indicatorId, recorded?.version ?? 0),
    placeholderData: (before) => before,
  });
  return (
    <div
      id={id}
      className={classes['evidencePanel']}
      role="group"
      aria-label={t('teamwork.historyOf', { unit: unitName })}
    >
      <Await query={given} skeleton={<Skeleton height={40} />}>
        {(found) =>
          found.length === 0 ? (
            <p className={classes['hint']}>{t('teamwork.historyNone')}</p>
          ) : (
            <ol className={classes['entries']}>
              {found.map(({ answer, by, at }, i) => (
                <li key={`${at} ${i}`}>
                  <span>{answer ? words(texts, indicatorId, answer) : t('teamwork.cleared')}</span>
                  <span className={classes['by']}>
                    {by || t('teamwork.formerMember')}, {format.moment(at)}
                  </span>
                </li>
              ))}
            </ol>
          )
        }
      </Await>
    </div>
  );
};
