import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { useFormat } from '../i18n/use-format.js';
import { CriterionFigure } from '../scoring/CriterionFigure.js';
import { CriteriaTable } from './CriteriaTable.js';
import { criteriaOf, useReport } from './report-context.js';

/** What keeps the next stage away. */
export const BlockersPanel = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const report = useReport();
  const { nextStage } = report;
  if (nextStage === null) return <Panel title={t('gapReport.top')}>{t('gapReport.topText')}</Panel>;
  const blockers = criteriaOf(report, report.blockers);
  const days = format.number(blockers.reduce((sum, { effortDays }) => sum + effortDays, 0));
  const title = t('gapReport.missing', { stage: nextStage });
  return (
    <Panel title={title} aside={t('gapReport.missingLead', { count: blockers.length, days })}>
      <CriteriaTable
        caption={title}
        criteria={blockers}
        words="recommendation"
        columns={[{ title: t('gapReport.standing'), cell: (criterion) => <CriterionFigure result={criterion} /> }]}
      />
    </Panel>
  );
};
