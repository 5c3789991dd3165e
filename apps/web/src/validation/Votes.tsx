import { useTranslation } from 'react-i18next';
import type { Finding } from '../api/validation.js';
import look from '../theme/look.module.css';
import { VerdictMark } from './VerdictMark.js';
import classes from './validation.module.css';

/** The verdict of each validator that a finding cites; who disagrees stays on record. */
export const Votes = ({ votes, statedBy }: Pick<Finding, 'votes' | 'statedBy'>) => {
  const { t } = useTranslation();
  return (
    <>
      <ul className={classes['votes']} aria-label={t('validation.votes')}>
        {votes.map(({ personId, name, verdict, agrees }) => (
          <li key={personId}>
            <bdi>{name}</bdi> <VerdictMark verdict={verdict} />
            {!agrees && <span className={look['soft']}>{t('validation.dissents')}</span>}
          </li>
        ))}
      </ul>
      {statedBy && <p className={look['soft']}>{t('validation.settledBy', { name: statedBy })}</p>}
    </>
  );
};
