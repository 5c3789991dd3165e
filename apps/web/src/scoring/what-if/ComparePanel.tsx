import { evaluate, scaleOf } from '@cairn/maturity-models';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Cairn } from '../../cairn/Cairn.js';
import { cairnOf } from '../../cairn/cairn-picture.js';
import { useScoreFigure } from '../../cairn/use-score-figure.js';
import { Panel } from '../../frame/Panel.js';
import { useFormat } from '../../i18n/use-format.js';
import { applied, changedAnswers, differenceTo } from './changes.js';
import { useWhatIfInHand } from './what-if-context.js';
import classes from './what-if.module.css';

const most = 3;

/** Up to three scenarios side by side. */
export const ComparePanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const figure = useScoreFigure();
  const { model, texts, scenarios, whatIf } = useWhatIfInHand();
  const [chosen, choose] = useState<readonly string[]>([]);
  if (scenarios.length < 2) return null;
  const shown = scenarios.filter(({ id }) => chosen.includes(id));
  return (
    <Panel title={t('whatIf.compare')} aside={t('whatIf.compareLead')}>
      <fieldset className={classes['choices']}>
        <legend>{t('whatIf.compareWhich')}</legend>
        {scenarios.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.includes(id)}
            disabled={!chosen.includes(id) && shown.length >= most}
            onChange={(event) =>
              choose(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
        ))}
      </fieldset>
      {shown.length >= 2 && (
        <div className={classes['compared']}>
          {shown.map(({ id, name, changes }) => {
            const evaluation = evaluate(model, applied(whatIf.today.input, changes));
            const { gained, lost } = differenceTo(whatIf.today.evaluation, evaluation);
            return (
              <article key={id} aria-label={name}>
                <h3>{name}</h3>
                <Cairn picture={cairnOf(model, evaluation)} size={120} decorative />
                <dl>
                  {scaleOf(model).kind === 'stage' && (
                    <>
                      <dt>{t('whatIf.stage')}</dt>
                      <dd>{t('words.stage', { stage: evaluation.stage })}</dd>
                    </>
                  )}
                  <dt>{t('whatIf.score')}</dt>
                  <dd>{figure(model, evaluation.score)}</dd>
                  <dt>{t('whatIf.changedAnswers')}</dt>
                  <dd>{format.number(changedAnswers(changes).length)}</dd>
                  <dt>{t('whatIf.criteriaGained')}</dt>
                  <dd>
                    {gained.length === 0
                      ? t('whatIf.noneGained')
                      : format.list(gained.map((one) => texts.criteria[one]?.title ?? ''))}
                  </dd>
                  {lost.length > 0 && (
                    <>
                      <dt>{t('whatIf.criteriaLost')}</dt>
                      <dd>{format.list(lost.map((one) => texts.criteria[one]?.title ?? ''))}</dd>
                    </>
                  )}
                </dl>
              </article>
            );
          })}
        </div>
      )}
    </Panel>
  );
};
