import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RankedProposal } from '../api/validation.js';
import look from '../theme/look.module.css';
import { AppointmentTime } from './AppointmentTime.js';
import classes from './planning.module.css';
import { useCostWords } from './use-cost-words.js';
import { useVisit } from './visit-context.js';

type Props = { readonly proposal: RankedProposal; readonly taken: boolean; readonly onTake: () => void };

/** A date with a team, why it ranks where it does, and a button that puts it into the form. */
export const RankedDate = ({ proposal, taken, onTake }: Props) => {
  const { t } = useTranslation();
  const { visit } = useVisit();
  const words = useCostWords();
  const { startsAt, endsAt, team, lead, costs, cost } = proposal;
  return (
    <li className={classes['ranked']} data-taken={taken || undefined}>
      <div>
        <strong>
          <AppointmentTime times={{ startsAt, endsAt, timeZone: visit.timeZone }} />
        </strong>
        <ul>
          {team.map(({ personId, name, costs: own }) => (
            <li key={personId}>
              <bdi>{name}</bdi>
              {personId === lead && <span className={look['tag']}>{t('validation.lead_')}</span>}{' '}
              <span className={look['soft']}>{own.map(words).join(', ')}</span>
            </li>
          ))}
        </ul>
        <Text size="sm" c="dimmed">
          {[t('planning.cost', { cost }), ...costs.map(words)].join(' · ')}
        </Text>
      </div>
      <Button variant={taken ? 'light' : 'default'} onClick={onTake} aria-pressed={taken}>
        {taken ? t('planning.taken') : t('planning.take')}
      </Button>
    </li>
  );
};
