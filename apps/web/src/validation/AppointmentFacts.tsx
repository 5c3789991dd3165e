import { useTranslation } from 'react-i18next';
import type { Appointment } from '../api/validation.js';
import { Facts } from '../frame/Facts.js';
import look from '../theme/look.module.css';
import { AppointmentTime } from './AppointmentTime.js';
import classes from './validation.module.css';

/** When, how and by whom. */
export const AppointmentFacts = ({ appointment }: { appointment: Appointment }) => {
  const { t } = useTranslation();
  const team = appointment.validators.toSorted(
    (one, other) => Number(other.personId === appointment.lead) - Number(one.personId === appointment.lead),
  );
  return (
    <>
      <p className={classes['when']}>
        <AppointmentTime times={appointment} large />
      </p>
      <Facts
        facts={[
          [t('validation.mode'), t(`validation.modes.${appointment.mode}`)],
          [
            t('validation.team'),
            team.map(({ personId, name }) => (
              <div key={personId}>
                <bdi>{name}</bdi>{' '}
                {personId === appointment.lead && <span className={look['soft']}>({t('validation.lead_')})</span>}
              </div>
            )),
          ],
        ]}
      />
    </>
  );
};
