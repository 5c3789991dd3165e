import { useTranslation } from 'react-i18next';
import { useNow } from '../api/demo.js';
import { useFormat } from '../i18n/use-format.js';
import { daysUntil } from './days-until.js';
import type { DeadlineInHand } from './deadline.js';
import classes from './home.module.css';

type Props = { readonly deadline: DeadlineInHand | null; readonly timeZone: string };

export const Deadline = ({ deadline, timeZone }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow();
  if (deadline === null) return <p>{t('home.noDeadline')}</p>;
  const days = daysUntil(deadline.day, now, timeZone, deadline.until);
  const word =
    days === 0 ? t('home.today') : days > 0 ? t('home.daysLeft', { count: days }) : t('home.overdue', { count: -days });
  return (
    <>
      <p className={classes['big']} data-late={days < 0 || undefined}>
        {word}
      </p>
      <p>{t(`home.due.${deadline.kind}`, { day: format.day(deadline.day) })}</p>
    </>
  );
};
