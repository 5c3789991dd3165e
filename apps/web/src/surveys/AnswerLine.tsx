import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { answerKey } from './answer-key.js';
import { AnswerControl } from './AnswerControl.js';
import { ConflictNote } from './ConflictNote.js';
import { lineId } from './use-start-at.js';
import { LineState } from './LineState.js';
import { RowActions } from './RowActions.js';
import { useSurvey } from './survey-context.js';
import type { Line } from './survey-plan.js';
import classes from './survey.module.css';

/** Answer, who answered when, and what else can be done, for one unit. */
export const AnswerLine = ({ line }: { line: Line }) => {
  const { unit, indicator } = line;
  const { t } = useTranslation();
  const { texts, answers, editable, withoutEvidence } = useSurvey();
  const state = answers.lineOf(unit.id, indicator.id);
  const unitName = unit.name ?? t('words.wholeFacility');
  const question = texts.indicators[indicator.id]?.text ?? '';
  return (
    <div className={classes['line']} data-line id={lineId(answerKey(unit.id, indicator.id))} tabIndex={-1}>
      {unit.name !== null && (
        <span className={classes['unit']} aria-hidden>
          <bdi>{unitName}</bdi>
        </span>
      )}
      <fieldset className={classes['control']} disabled={!editable}>
        <VisuallyHidden component="legend">
          {unit.name === null ? question : t('survey.answerFor', { indicator: question, unit: unitName })}
        </VisuallyHidden>
        <AnswerControl
          indicator={indicator}
          name={`${unit.id}.${indicator.id}`}
          answer={state.answer}
          onAnswer={(answer) => answers.give(unit.id, indicator.id, answer)}
        />
      </fieldset>
      <LineState state={state} onWithdraw={() => answers.give(unit.id, indicator.id, null)} />
      <ConflictNote unitId={unit.id} indicatorId={indicator.id} />
      {!withoutEvidence && <RowActions line={line} />}
    </div>
  );
};
