import { useTranslation } from 'react-i18next';
import look from '../theme/look.module.css';
import classes from './validation.module.css';

/** Why a stage stands above the one that the findings give; nothing where it does not. */
export const AboveReasonShown = ({ reason, stage }: { reason: string | null; stage: number }) => {
  const { t } = useTranslation();
  if (!reason) return null;
  return (
    <div className={classes['after']}>
      <p className={look['soft']}>{t('validation.aboveReason', { stage })}</p>
      <p dir="auto" className={classes['prose']}>
        {reason}
      </p>
    </div>
  );
};
