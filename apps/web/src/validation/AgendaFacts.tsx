import type { AgendaEntry } from '@cairn/contracts/validation/agenda.js';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../api/validation.js';
import look from '../theme/look.module.css';
import classes from './agenda.module.css';

type Props = { readonly entry: AgendaEntry; readonly team: Appointment['validators'] };

/** What an entry says besides its time. */
export const AgendaFacts = ({ entry, team }: Props) => {
  const { t } = useTranslation();
  const { title, serviceArea, criteria, place, people, validators } = entry;
  const names = team.filter(({ personId }) => validators.includes(personId)).map(({ name }) => name);
  const facts = [
    place !== null && ([t('agenda.place'), [place]] as const),
    people.length > 0 && ([t('agenda.people'), people] as const),
    [t('agenda.team'), names.length > 0 ? names : [t('agenda.wholeTeam')]] as const,
  ].filter((one) => one !== false);
  return (
    <span className={classes['what']}>
      <span>
        <bdi className={classes['title']}>{title}</bdi>
        {serviceArea !== null && (
          <>
            {', '}
            <bdi>{serviceArea}</bdi>
          </>
        )}
        {criteria.length > 0 && (
          <span className={look['soft']}> ({t('agenda.criteria', { count: criteria.length })})</span>
        )}
      </span>
      <span className={classes['facts']}>
        {facts.map(([label, values]) => (
          <span key={label}>
            {label}:{' '}
            {values.map((value, i) => (
              <span key={i}>
                {i > 0 && ', '}
                <bdi>{value}</bdi>
              </span>
            ))}
          </span>
        ))}
      </span>
    </span>
  );
};
