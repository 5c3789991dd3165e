import type { CriterionResult } from '@cairn/maturity-models';
import { useTranslation } from 'react-i18next';
import { CriterionRow } from './CriterionRow.js';
import classes from './result.module.css';

type Props = { readonly title: string; readonly met: boolean; readonly criteria: readonly CriterionResult[] };

/** The criteria of one stage or branch. Those that are met start folded. */
export const WhyGroup = ({ title, met, criteria }: Props) => {
  const { t } = useTranslation();
  const count = criteria.filter(({ status }) => status !== 'not-applicable').length;
  return (
    <details className={classes['group']} open={!met}>
      <summary>
        <span className={classes['groupTitle']}>{title}</span>
        <span className={classes['aside']}>{t('result.criteriaMet', { met: criteria.filter(({ status }) => status === 'met').length, count })}</span>
      </summary>
      <ul className={classes['criteria']}>
        {criteria.map((result) => (
          <CriterionRow key={result.id} result={result} />
        ))}
      </ul>
    </details>
  );
};
