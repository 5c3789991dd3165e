import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportedCriterion } from '../api/gap-report.js';
import classes from './gap-report.module.css';

type Props = {
  readonly caption: string;
  readonly criteria: readonly ReportedCriterion[];
  /** The column between what to do and its effort. */
  readonly middle: { readonly title: string; readonly cell: (criterion: ReportedCriterion) => ReactNode };
};

/** Missing criteria with what to do about each. */
export const ToDoTable = ({ caption, criteria, middle }: Props) => {
  const { t } = useTranslation();
  const effort = t('gapReport.effort');
  return (
    <table className={classes['table']}>
      <caption className={classes['hidden']}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('gapReport.whatToDo')}</th>
          <th scope="col">{middle.title}</th>
          <th scope="col">{effort}</th>
        </tr>
      </thead>
      <tbody>
        {criteria.map((criterion) => (
          <tr key={criterion.id}>
            <th scope="row">
              {criterion.title}
              {criterion.provenance !== 'published' && <span className={classes['provenance']}>{t(`result.provenance.${criterion.provenance}`)}</span>}
              <span className={classes['under']}>{criterion.recommendation}</span>
            </th>
            <td data-label={middle.title}>{middle.cell(criterion)}</td>
            <td data-label={effort}>{t('gapReport.days', { count: criterion.effortDays })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
