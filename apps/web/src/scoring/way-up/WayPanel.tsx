import { useTranslation } from 'react-i18next';
import { Panel } from '../../frame/Panel.js';
import { useFormat } from '../../i18n/use-format.js';
import look from '../../theme/look.module.css';
import { Efforts } from './Efforts.js';
import { useWay } from './way-context.js';
import { wayParts } from './way-parts.js';
import classes from './way-up.module.css';

/** The cheapest way: its criteria in the order of stages, each with an effort that can be changed. */
export const WayPanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { model, texts, path } = useWay();
  const { best, target } = path;
  if (!best) return <Panel title={t('wayUp.best')}>{t('wayUp.none', { stage: target })}</Panel>;
  const parts = wayParts(model, best);
  return (
    <Panel
      title={t('wayUp.best')}
      aside={
        <strong role="status">
          {t('wayUp.total', { count: best.criteria.length, days: format.number(best.effortDays) })}
        </strong>
      }
    >
      <p className={look['soft']}>{t('wayUp.bestLead', { stage: target })}</p>
      {parts.map(({ stage, branch, criteria }) => (
        <section key={stage ?? branch} className={classes['part']}>
          <h3>
            {stage === null
              ? t('wayUp.branch', { branch: texts.branches[branch ?? '']?.title })
              : t('wayUp.stage', { stage, title: texts.stages[String(stage)]?.title })}
          </h3>
          <Efforts criteria={criteria} heading="h4" />
        </section>
      ))}
    </Panel>
  );
};
