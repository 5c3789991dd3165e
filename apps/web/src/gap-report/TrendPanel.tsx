import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { useReport } from './report-context.js';
import { TrendSteps } from './TrendSteps.js';
import classes from './gap-report.module.css';

export const TrendPanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { trend } = useReport();
  const signed = (change: number): string => `${change < 0 ? '−' : '+'}${format.number(Math.abs(change), 4)}`;
  return (
    <Panel title={t('gapReport.trend')} aside={t(trend.length > 1 ? 'gapReport.trendLead' : 'gapReport.trendFirst')}>
      {trend.length > 1 && <TrendSteps />}
      <table className={`${look['figures']} ${classes['small']}`}>
        <thead>
          <tr>
            <th scope="col">{t('gapReport.calculated')}</th>
            <th scope="col">{t('gapReport.stageHead')}</th>
            <th scope="col">{t('gapReport.scoreHead')}</th>
            <th scope="col">{t('gapReport.change')}</th>
          </tr>
        </thead>
        <tbody>
          {trend.map(({ assessmentId, calculatedAt, stage, score, isThis }, i) => {
            const before = trend[i - 1];
            return (
              <tr key={assessmentId}>
                <th scope="row">
                  {format.moment(calculatedAt)}
                  {isThis && <span className={classes['under']}>{t('gapReport.thisReport')}</span>}
                </th>
                <td>{stage}</td>
                <td>{format.number(score, 4)}</td>
                <td>{before ? signed(score - before.score) : '–'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Panel>
  );
};
