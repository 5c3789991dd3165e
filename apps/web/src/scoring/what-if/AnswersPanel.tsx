import { NativeSelect } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { indicatorsOf } from '@cairn/maturity-models';
import { Panel } from '../../frame/Panel.js';
import { surveyPlan } from '../../surveys/survey-plan.js';
import look from '../../theme/look.module.css';
import { IndicatorAnswers } from './IndicatorAnswers.js';
import { TextsOfSurvey } from './TextsOfSurvey.js';
import { useWhatIfInHand } from './what-if-context.js';
import classes from './what-if.module.css';

const missing = 'missing';

/** The answers to change: those that stand in the way of the next stage first, or those of a section. */
export const AnswersPanel = () => {
  const { t } = useTranslation();
  const { assessment, model, texts, whatIf } = useWhatIfInHand();
  const [chosen, choose] = useState(missing);
  const plan = useMemo(
    () => surveyPlan(model, assessment.serviceAreas, whatIf.input),
    [model, assessment.serviceAreas, whatIf.input],
  );
  const blocking = useMemo(() => {
    const rules = [...model.stages, ...model.branches].flatMap(({ criteria }) => criteria);
    return new Set(
      rules.filter(({ id }) => whatIf.today.evaluation.blockers.includes(id)).flatMap(({ rule }) => indicatorsOf(rule)),
    );
  }, [model, whatIf.today]);
  const rows =
    chosen === missing
      ? plan.flatMap(({ rows }) => rows).filter(({ indicator }) => blocking.has(indicator.id))
      : (plan.find(({ id }) => id === chosen)?.rows ?? []);
  const next = whatIf.today.evaluation.nextStage;
  return (
    <Panel title={t('whatIf.answers')}>
      <TextsOfSurvey>
        <NativeSelect
          label={t('whatIf.show')}
          value={chosen}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            {
              value: missing,
              label: next === null ? t('whatIf.nothingMissing') : t('whatIf.missing', { stage: next }),
            },
            ...model.sections.map(({ id }) => ({ value: id, label: texts.sections[id]?.title ?? '' })),
          ]}
        />
        <div className={classes['rows']}>
          {rows.map((row) => (
            <IndicatorAnswers key={row.indicator.id} row={row} />
          ))}
          {rows.length === 0 && <p className={look['soft']}>{t('whatIf.noRows')}</p>}
        </div>
      </TextsOfSurvey>
    </Panel>
  );
};
