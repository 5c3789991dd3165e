import { IconCheck, IconClock, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Appointment } from '../api/validation.js';
import { Mark } from '../states/Mark.js';
import look from '../theme/look.module.css';
import classes from './planning.module.css';
import { useVisit } from './visit-context.js';

const marks = {
  open: [IconClock, 'open'],
  accepted: [IconCheck, 'good'],
  declined: [IconX, 'off'],
} as const;

/** What each of the team has answered. */
export const TeamAnswers = ({ validators }: { validators: Appointment['validators'] }) => {
  const { t } = useTranslation();
  const { visit } = useVisit();
  return (
    <ul className={classes['answers']} aria-label={t('planning.answers')}>
      {validators.map(({ personId, name }) => {
        const given = visit.answers.find((one) => one.personId === personId);
        const [icon, tone] = marks[given?.answer ?? 'open'];
        return (
          <li key={personId}>
            <bdi>{name}</bdi>
            <Mark icon={icon} tone={tone}>
              {t(`planning.answer.${given?.answer ?? 'open'}`)}
            </Mark>
            {given?.reason && <bdi className={look['soft']}>{given.reason}</bdi>}
          </li>
        );
      })}
    </ul>
  );
};
