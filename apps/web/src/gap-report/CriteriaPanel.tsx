import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { CriteriaTable } from './CriteriaTable.js';
import { countMet, criteriaOf, useReport } from './report-context.js';
import classes from './gap-report.module.css';

const filters = ['all', 'missing'] as const;

/** Every criterion of the stages, or only those that are missing. */
export const CriteriaPanel = () => {
  const { t } = useTranslation();
  const report = useReport();
  const [filter, choose] = useState<(typeof filters)[number]>('all');
  const chips = (
    <div className={classes['filters']} role="group" aria-label={t('gapReport.filter.label')}>
      {filters.map((one) => (
        <button key={one} type="button" className={classes['chip']} aria-pressed={one === filter} onClick={() => choose(one)}>
          {t(`gapReport.filter.${one}`)}
        </button>
      ))}
    </div>
  );
  return (
    <Panel title={t('gapReport.criteria')} aside={chips}>
      {report.stages
        .filter(({ criteria }) => criteria.length > 0)
        .map(({ stage, title, reached, criteria }) => {
          const judged = criteriaOf(report, criteria);
          const shown = filter === 'all' ? judged : judged.filter(({ status }) => status === 'not-met');
          const heading = t('gapReport.stage', { stage, title });
          return (
            <section key={stage} className={classes['part']}>
              <h3>{heading}</h3>
              <p className={classes['aside']}>{t(reached ? 'gapReport.reached' : 'gapReport.notReached', countMet(judged))}</p>
              {shown.length > 0 ? <CriteriaTable caption={heading} criteria={shown} /> : <p className={classes['note']}>{t('gapReport.nothingMissing')}</p>}
            </section>
          );
        })}
    </Panel>
  );
};
