import { useTranslation } from 'react-i18next';
import type { ReportedCriterion } from '../api/gap-report.js';
import { CriterionFigure } from '../scoring/CriterionFigure.js';
import { ResultMark, resultOf } from '../states/ResultMark.js';
import classes from './gap-report.module.css';

type Props = { readonly caption: string; readonly criteria: readonly ReportedCriterion[] };

/** Criteria with verdict, standing and effort. */
export const CriteriaTable = ({ caption, criteria }: Props) => {
  const { t } = useTranslation();
  const [verdict, standing, effort] = [t('gapReport.verdict'), t('gapReport.standing'), t('gapReport.effort')];
  return (
    <table className={classes['table']}>
      <caption className={classes['hidden']}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('gapReport.criterion')}</th>
          <th scope="col">{verdict}</th>
          <th scope="col">{standing}</th>
          <th scope="col">{effort}</th>
        </tr>
      </thead>
      <tbody>
        {criteria.map((criterion) => (
          <tr key={criterion.id}>
            <th scope="row">
              {criterion.title}
              {criterion.provenance !== 'published' && <span className={classes['provenance']}>{t(`result.provenance.${criterion.provenance}`)}</span>}
              <span className={classes['under']}>{criterion.summary}</span>
            </th>
            <td data-label={verdict}>
              <ResultMark result={resultOf(criterion.status, criterion.share)} />
            </td>
            <td data-label={standing}>
              <CriterionFigure result={criterion} />
            </td>
            <td data-label={effort}>{criterion.status === 'met' ? '–' : t('gapReport.days', { count: criterion.effortDays })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
