import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { CriteriaTable } from './CriteriaTable.js';
import { criteriaOf, useReport } from './report-context.js';
import classes from './gap-report.module.css';

/** The missing criteria in the order in which they gain most for their effort. */
export const WayUpPanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const report = useReport();
  const { recommendations, branches } = report;
  const placeOf = (stage: number | null, branch: string | null): string =>
    stage !== null ? t('words.stage', { stage }) : (branches.find(({ id }) => id === branch)?.title ?? '');
  return (
    <Panel title={t('gapReport.roadmap')}>
      <p className={classes['note']}>
        {t(recommendations.length > 0 ? 'gapReport.wayUpLead' : 'gapReport.nothingOpen')}
      </p>
      {recommendations.map(({ from, to, criteria, effortDays, totalDays, stagesPerHundredDays }) => {
        const heading = to === null ? t('gapReport.beyond') : t('gapReport.step', { from, to });
        const days = t('gapReport.days', { count: effortDays });
        return (
          <section key={to ?? 'beyond'} className={classes['part']}>
            <h3>{heading}</h3>
            <p className={look['soft']}>
              {stagesPerHundredDays === null
                ? days
                : t('gapReport.stepEffort', { days, rate: format.number(stagesPerHundredDays) })}
              ; {t('gapReport.stepSoFar', { days: t('gapReport.days', { count: totalDays }) })}
            </p>
            <CriteriaTable
              caption={heading}
              criteria={criteriaOf(report, criteria)}
              words="recommendation"
              columns={[{ title: t('gapReport.countsFor'), cell: ({ stage, branch }) => placeOf(stage, branch) }]}
            />
          </section>
        );
      })}
    </Panel>
  );
};
