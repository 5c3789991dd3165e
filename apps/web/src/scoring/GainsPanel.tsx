import { gainsOf } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { useResult } from './result-context.js';
import classes from './result.module.css';

const shown = 6;

/** For an index: what raises the score most for its effort, each with what to do about it. */
export const GainsPanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { model, texts, evaluation } = useResult();
  const gains = gainsOf(model, evaluation).slice(0, shown);
  if (gains.length === 0) return <Panel>{t('result.allMet')}</Panel>;
  return (
    <Panel title={t('result.raises')} aside={t('result.raisesLead')}>
      <ol className={classes['missing']}>
        {gains.map(({ id, gain, effortDays }) => (
          <li key={id}>
            <h3>
              <bdi>{texts.criteria[id]?.title}</bdi>
            </h3>
            <p dir="auto" className={classes['recommendation']}>
              {texts.criteria[id]?.recommendation}
            </p>
            <p className={look['soft']}>
              {t('result.raisesBy', { gain: format.number(gain, 1) })}, {t('result.effort', { count: effortDays })}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
};
