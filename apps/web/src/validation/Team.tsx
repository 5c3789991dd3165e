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

type Props = { readonly appointment: Pick<Appointment, 'lead' | 'validators'>; readonly answers: boolean };

/** The team, the lead first, and where `answers` is set what each has answered. */
export const Team = ({ appointment: { lead, validators }, answers }: Props) => {
  const { t } = useTranslation();
  const { visit } = useVisit();
  const team = validators.toSorted((one, other) => Number(other.personId === lead) - Number(one.personId === lead));
  return (
    <ul className={classes['answers']}>
      {team.map(({ personId, name }) => {
        const given = visit.answers.find((one) => one.personId === personId);
        const answer = given?.answer ?? 'open';
        const [icon, tone] = marks[answer];
        return (
          <li key={personId}>
            <span>
              <bdi>{name}</bdi> {personId === lead && <span className={look['soft']}>({t('validation.lead_')})</span>}
            </span>
            {answers && (
              <Mark icon={icon} tone={tone}>
                {t(`planning.answer.${answer}`)}
              </Mark>
            )}
            {answers && given?.reason && <bdi className={look['soft']}>{given.reason}</bdi>}
          </li>
        );
      })}
    </ul>
  );
};
