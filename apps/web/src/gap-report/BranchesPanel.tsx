import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { JudgedCriteria } from './JudgedCriteria.js';
import { countMet, criteriaOf, useReport } from './report-context.js';
import classes from './gap-report.module.css';

export const BranchesPanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const report = useReport();
  if (report.branches.length === 0) return null;
  return (
    <Panel title={t('gapReport.branches')} aside={t('gapReport.branchesLead')}>
      {report.branches.map(({ id, title, summary, met, share, criteria }) => {
        const judged = criteriaOf(report, criteria);
        return (
          <section key={id} className={classes['part']}>
            <h3>
              <bdi>{title}</bdi>
            </h3>
            <p dir="auto" className={classes['note']}>
              {summary}
            </p>
            <p className={look['soft']}>
              {t(met ? 'gapReport.branchMet' : 'gapReport.branchOpen', {
                ...countMet(judged),
                share: format.share(share),
              })}
            </p>
            <JudgedCriteria caption={title} criteria={judged} />
          </section>
        );
      })}
    </Panel>
  );
};
