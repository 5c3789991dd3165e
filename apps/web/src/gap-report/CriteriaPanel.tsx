import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chips } from '../frame/Chips.js';
import { Panel } from '../frame/Panel.js';
import look from '../theme/look.module.css';
import { JudgedCriteria } from './JudgedCriteria.js';
import { countMet, criteriaOf, useReport } from './report-context.js';
import classes from './gap-report.module.css';

const filters = ['all', 'missing'] as const;

/** Every criterion of the stages, or only those that are missing. */
export const CriteriaPanel = () => {
  const { t } = useTranslation();
  const report = useReport();
  const [filter, choose] = useState<(typeof filters)[number]>('all');
  const chips = (
    <Chips
      label={t('gapReport.filter.label')}
      options={filters.map((value) => ({ value, text: t(`gapReport.filter.${value}`) }))}
      chosen={filter}
      onChoose={choose}
    />
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
              <p className={look['soft']}>
                {t(reached ? 'gapReport.reached' : 'gapReport.notReached', countMet(judged))}
              </p>
              {shown.length > 0 ? (
                <JudgedCriteria caption={heading} criteria={shown} />
              ) : (
                <p className={classes['note']}>{t('gapReport.nothingMissing')}</p>
              )}
            </section>
          );
        })}
    </Panel>
  );
};
