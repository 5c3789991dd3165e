import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportedCriterion } from '../api/gap-report.js';
import look from '../theme/look.module.css';
import classes from './gap-report.module.css';

type Props = {
  readonly caption: string;
  readonly criteria: readonly ReportedCriterion[];
  /** Under each title: what is asked, or what to do about it. */
  readonly words: 'summary' | 'recommendation';
  /** Between the words and the effort. */
  readonly columns: readonly { readonly title: string; readonly cell: (criterion: ReportedCriterion) => ReactNode }[];
};

/** Criteria, each with its words and, while it is missing, its effort. */
export const CriteriaTable = ({ caption, criteria, words, columns }: Props) => {
  const { t } = useTranslation();
  const effort = t('gapReport.effort');
  return (
    <table className={classes['table']}>
      <caption>
        <VisuallyHidden>{caption}</VisuallyHidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t(words === 'summary' ? 'gapReport.criterion' : 'gapReport.whatToDo')}</th>
          {columns.map(({ title }) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
          <th scope="col">{effort}</th>
        </tr>
      </thead>
      <tbody>
        {criteria.map((criterion) => (
          <tr key={criterion.id}>
            <th scope="row">
              <bdi>{criterion.title}</bdi>
              {criterion.provenance !== 'published' && (
                <span className={look['tag']}>{t(`result.provenance.${criterion.provenance}`)}</span>
              )}
              <span className={classes['under']}>
                <bdi>{criterion[words]}</bdi>
              </span>
            </th>
            {columns.map(({ title, cell }) => (
              <td key={title} data-label={title}>
                {cell(criterion)}
              </td>
            ))}
            <td data-label={effort}>
              {criterion.status === 'met' ? '' : t('gapReport.days', { count: criterion.effortDays })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
