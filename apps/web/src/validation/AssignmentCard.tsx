import type { answerAssignment, Assignment } from '@cairn/contracts/validation/http/visits.js';
import { Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { api } from '../api/api.js';
import { useStageOfModel } from '../api/models.js';
import { useCommand } from '../api/use-command.js';
import { useFormat } from '../i18n/use-format.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { ReasonButton } from '../states/ReasonButton.js';
import look from '../theme/look.module.css';
import { AppointmentTime } from './AppointmentTime.js';
import classes from './planning.module.css';

type AssignmentAnswer = z.input<typeof answerAssignment>;

/** One part of a validator in a visit, to be accepted or declined. */
export const AssignmentCard = ({ assignment }: { assignment: Assignment }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const stageOfModel = useStageOfModel();
  const [noConflict, setNoConflict] = useState(false);
  const { visitId, organizationId, organizationName, facilityName, country, timeZone, slots, answer, holdUntil } =
    assignment;
  const answering = (body: AssignmentAnswer): Promise<unknown> =>
    api.POST('/api/validation/{organizationId}/visits/{visitId}/assignment', {
      params: { path: { organizationId, visitId } },
      body,
    });
  const refresh = [['assignments'], ['visits']];
  const accepting = useCommand(() => answering({ answer: 'accepted', noConflict: true }), { refresh });
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
            send={(reason) => answering({ answer: 'declined', reason })}
            refresh={refresh}
          />
        )}
      </Group>
    </li>
  );
};
