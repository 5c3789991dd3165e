import { Button, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AnswerControl } from '../../surveys/AnswerControl.js';
import type { PlanRow } from '../../surveys/survey-plan.js';
import { useAnswerWords } from '../../surveys/use-answer-words.js';
import { useWhatIfInHand } from './what-if-context.js';
import classes from './what-if.module.css';

/** One indicator with an answer that can be tried for each unit, and what the answer is today. */
export const IndicatorAnswers = ({ row: { indicator, lines } }: { row: PlanRow }) => {
  const { t } = useTranslation();
  const words = useAnswerWords();
  const { texts, whatIf } = useWhatIfInHand();
  const question = texts.indicators[indicator.id]?.text ?? '';
  return (
    <article className={classes['row']}>
      <h3>
        <bdi>{question}</bdi>
      </h3>
      {lines.map(({ unit }) => {
        const place = { unitId: unit.id, indicatorId: indicator.id };
        const today = whatIf.today.input.answers[unit.id]?.[indicator.id] ?? null;
        const change = whatIf.changes[unit.id as 'facility']?.[indicator.id];
        return (
          <div key={unit.id} className={classes['line']} data-changed={change !== undefined || undefined}>
            {unit.name !== null && (
              <span className={classes['unit']} aria-hidden>
                <bdi>{unit.name}</bdi>
              </span>
            )}
            <fieldset className={classes['control']}>
              <VisuallyHidden component="legend">
                {unit.name === null ? question : t('survey.answerFor', { indicator: question, unit: unit.name })}
              </VisuallyHidden>
              <AnswerControl
                indicator={indicator}
                name={`${unit.id}.${indicator.id}`}
                answer={change === undefined ? today : change}
                onAnswer={(answer) => whatIf.give({ ...place, answer })}
              />
            </fieldset>
            {change !== undefined && (
              <div className={classes['was']}>
                <span>
                  {t('whatIf.today', { answer: today ? words(texts, indicator.id, today) : t('result.unanswered') })}
                </span>
                <Button size="compact-sm" variant="subtle" onClick={() => whatIf.give({ ...place, answer: today })}>
                  {t('whatIf.undo')}
                </Button>
              </div>
            )}
          </div>
        );
      })}
    </article>
  );
};
