import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../api/demo.js';
import { DayField } from '../../frame/DayField.js';
import { useFormat } from '../../i18n/use-format.js';
import { dayIn, endOfDay } from './moments.js';
import classes from './past.module.css';

type Props = { readonly asOf: string | undefined; readonly openedAt: string; readonly timeZone: string };

/** Which day's result is shown, counted at the facility. Today is now. */
export const AsOfControl = ({ asOf, openedAt, timeZone }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate({ from: '/assessments/$assessmentId/result' });
  const now = useNow();
  const [first, today] = [dayIn(openedAt, timeZone), dayIn(now, timeZone)];
  const [refused, setRefused] = useState<string>();
  const shown = dayIn(asOf ?? now, timeZone);
  const [typed, setTyped] = useState({ on: shown, day: shown });
  const choose = (day: string): void => {
    setTyped({ on: shown, day });
    if (day === '') return;
    if (day > today) return setRefused(t('past.future'));
    if (day < first && day >= '2000') return setRefused(t('past.before', { day: format.day(first) }));
    if (day < first) return;
    setRefused(undefined);
    void navigate({
      search: ({ organization }) => ({
        ...(organization && { organization }),
        ...(day < today && { asOf: endOfDay(day, timeZone) }),
      }),
      resetScroll: false,
    });
  };
  return (
    <DayField
      className={classes['control']}
      label={t('past.asOf')}
      description={t('past.asOfHint', { zone: format.zone(timeZone) })}
      value={typed.on === shown ? typed.day : shown}
      error={refused}
      onDay={choose}
    />
  );
};
