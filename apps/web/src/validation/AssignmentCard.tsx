import type { Assignment } from '@cairn/contracts/validation/http/visits.js';
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStageOfModel } from '../api/models.js';
import { post } from '../api/request.js';
import { useCommand } from '../api/use-command.js';
import { visitPath } from '../api/validation.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { ReasonButton } from '../states/ReasonButton.js';
import look from '../theme/look.module.css';
import { AppointmentTime } from './AppointmentTime.js';
import classes from './planning.module.css';

/** One part of a validator in a visit, to be accepted or declined. */
export const AssignmentCard = ({ assignment }: { assignment: Assignment }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const stageOfModel = useStageOfModel();
  const [noConflict, setNoConflict] = useState(false);
  const { visitId, organizationId, organizationName, facilityName, country, timeZone, slots, answer, holdUntil } =
    assignment;
  const path = `${visitPath(organizationId, visitId)}/assignment`;
  const refresh = [['assignments'], ['visits']];
  const accepting = useCommand(() => post(path, { answer: 'accepted', noConflict: true }), { refresh });
  return (
    <li className={classes['assignment']}>
      <div>
        <h3>
          <bdi>{facilityName}</bdi>
        </h3>
        <Text size="sm" c="dimmed">
          <bdi>{organizationName}</bdi>, {format.country(country)} ·{' '}
          {stageOfModel({ ...assignment, stage: assignment.targetStage })}
          {assignment.leads && <span className={look['tag']}>{t('planning.youLead')}</span>}
        </Text>
      </div>
      <ul>
        {slots.map(({ startsAt, endsAt }) => (
          <li key={startsAt}>
            <AppointmentTime times={{ startsAt, endsAt, timeZone }} />
          </li>
        ))}
      </ul>
      {assignment.kind === 'proposed' && holdUntil && (
        <Text size="sm" c="dimmed">
          {t('planning.heldUntil', { time: format.moment(holdUntil) })}
        </Text>
      )}
      {answer === 'accepted' ? (
        <Text size="sm">{t('planning.youAccepted')}</Text>
      ) : (
        <Stack gap="xs">
          {answer === 'declined' && <Text size="sm">{t('planning.youDeclined')}</Text>}
          <Checkbox
            label={t('planning.noConflict', { organization: organizationName })}
            checked={noConflict}
            onChange={(event) => setNoConflict(event.currentTarget.checked)}
          />
        </Stack>
      )}
      <ProblemNote error={accepting.error} />
      <Group>
        {answer !== 'accepted' && (
          <Button disabled={!noConflict} loading={accepting.isPending} onClick={() => accepting.mutate()}>
            {t('planning.accept')}
          </Button>
        )}
        {answer !== 'declined' && (
          <ReasonButton
            button={t('planning.declinePart')}
            title={t('planning.declinePartTitle')}
            text={t('planning.declinePartText')}
            reason={t('validation.reason')}
            send={(reason) => post(path, { answer: 'declined', reason })}
            refresh={refresh}
          />
        )}
      </Group>
    </li>
  );
};
