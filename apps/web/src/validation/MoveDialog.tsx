import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf, seen } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { ofVisit, readVisit } from '../api/validation.js';
import { DayField } from '../frame/DayField.js';
import { AppointmentTime } from './AppointmentTime.js';
import { timesOn } from './board.js';
import type { Move } from './board-moves.js';
import { firstDraft } from './proposal-draft.js';
import { ProposalProblem } from './ProposalProblem.js';

type Props = { readonly move: Move; readonly onClose: () => void };

/** Offers another day for a visit; where the server refuses, it says by which rule. */
export const MoveDialog = ({ move: { visit, startsAt, endsAt }, onClose }: Props) => {
  const { t } = useTranslation();
  const [day, setDay] = useState(startsAt.slice(0, 10));
  const times = day === '' ? null : timesOn({ startsAt, endsAt }, startsAt.slice(0, 10), day);
  const moving = useCommand(
    async () => {
      const known = await readVisit(visit.organizationId, visit.id);
      return bodyOf(
        api.PUT('/api/validation/{organizationId}/visits/{visitId}/proposal', {
          params: { path: ofVisit(known), header: seen(known.version) },
          body: { ...firstDraft(known), ...times },
        }),
      );
    },
    { refresh: [['visits']], onDone: onClose },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    moving.mutate();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('planning.moveTitle', { name: visit.facilityName })}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <form onSubmit={submit}>
        <Stack>
          {visit.appointment && (
            <Text>
              {t('planning.moveNow')} <AppointmentTime times={visit.appointment} />
            </Text>
          )}
          <DayField label={t('planning.moveTo')} required data-autofocus value={day} onDay={setDay} />
          {times && <AppointmentTime times={{ ...times, timeZone: visit.timeZone }} />}
          <Text size="sm" c="dimmed">
            {visit.status === 'scheduled' ? t('planning.moveFixed') : t('planning.moveHeld')}
          </Text>
          <ProposalProblem error={moving.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('words.cancel')}
            </Button>
            <Button type="submit" loading={moving.isPending} disabled={!times}>
              {t('planning.moveOffer')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
