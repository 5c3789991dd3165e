import { useTranslation } from 'react-i18next';
import type { Appointment } from '../api/validation.js';
import { Facts } from '../frame/Facts.js';
import { AppointmentTime } from './AppointmentTime.js';
import { Team } from './Team.js';
import classes from './validation.module.css';

type Props = {
  readonly appointment: Appointment;
  /** Whether the answers of the team are shown beside its names. */
  readonly answers: boolean;
};

/** When, how and by whom. */
export const AppointmentFacts = ({ appointment, answers }: Props) => {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes['when']}>
        <AppointmentTime times={appointment} large />
      </p>
      <Facts
        facts={[
          [t('validation.mode'), t(`validation.modes.${appointment.mode}`)],
          [t('validation.team'), <Team key="team" appointment={appointment} answers={answers} />],
        ]}
      />
    </>
  );
};
