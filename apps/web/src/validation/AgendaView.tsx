import type { AgendaEntry } from '@cairn/contracts/validation/agenda.js';
import { agendaDays, inOrder } from '@cairn/contracts/validation/agenda-times.js';
import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../api/validation.js';
import { useFormat } from '../i18n/use-format.js';
import look from '../theme/look.module.css';
import { AgendaFacts } from './AgendaFacts.js';
import classes from './agenda.module.css';

type Props = { readonly entries: readonly AgendaEntry[]; readonly appointment: Appointment };

/** What takes place, day by day. */
export const AgendaView = ({ entries, appointment }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const days = agendaDays(appointment);
  const ordered = inOrder(entries, days);
  const elsewhere = ordered.filter(({ day }) => days.every((one) => one.day !== day));
  const listOf = (those: readonly AgendaEntry[]) => (
    <ol className={classes['entries']}>
      {those.map((entry) => (
        <li key={entry.id}>
          <span className={classes['time']}>
            {entry.from}–{entry.until}
          </span>
          <AgendaFacts entry={entry} team={appointment.validators} />
        </li>
      ))}
    </ol>
  );
  return (
    <div className={classes['days']}>
      {days.map(({ day, date }) => {
        const those = ordered.filter((one) => one.day === day);
        return (
          <section key={day} aria-label={t('agenda.day', { day, date: format.day(date) })}>
            <Title order={3}>{t('agenda.day', { day, date: format.day(date) })}</Title>
            {those.length > 0 ? listOf(those) : <p className={look['soft']}>{t('agenda.emptyDay')}</p>}
          </section>
        );
      })}
      {elsewhere.length > 0 && (
        <section aria-label={t('agenda.outsideDays')}>
          <Title order={3}>{t('agenda.outsideDays')}</Title>
          {listOf(elsewhere)}
        </section>
      )}
    </div>
  );
};
