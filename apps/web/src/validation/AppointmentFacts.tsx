import { useTranslation } from 'react-i18next';
import type { Appointment } from '../api/validation.js';
import { AppointmentTime } from './AppointmentTime.js';
import classes from './validation.module.css';

/** When, how and by whom. */
export const AppointmentFacts = ({ appointment }: { appointment: Appointment }) => {
  const { t } = useTranslation();
  const team = appointment.validators.toSorted((one, other) => Number(other.personId === appointment.lead) - Number(one.personId === appointment.lead));
  return (
    <>
      <p className={classes['when']}>
        <AppointmentTime times={appointment} large />
      </p>
      <dl className={classes['facts']}>
        <div>
          <dt>{t('validation.mode')}</dt>
          <dd>{t(`validation.modes.${appointment.mode}`)}</dd>
        </div>
        <div>
          <dt>{t('validation.team')}</dt>
          {team.map(({ personId, name }) => (
            <dd key={personId}>
              {name} {personId === appointment.lead && <span className={classes['soft']}>({t('validation.lead_')})</span>}
            </dd>
          ))}
        </div>
      </dl>
    </>
  );
};
