import type { Plan } from '@cairn/contracts/validation/http/plans.js';
import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type PlacedVisit, releasePlan } from '../api/plans.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';

type Props = { readonly plan: Plan; readonly visits: readonly PlacedVisit[]; readonly onClose: () => void };

/** What a release does, before it is done. */
export const ReleaseDialog = ({ plan, visits, onClose }: Props) => {
  const { t } = useTranslation();
  const releasing = useCommand(
    () =>
      releasePlan(
        plan,
        visits.map(({ visitId }) => visitId),
      ),
    { refresh: [['plans'], ['visits']], onDone: onClose },
  );
  const hospitals = new Set(visits.map(({ organizationId }) => organizationId)).size;
  const people = new Set(visits.flatMap(({ team }) => team.map(({ personId }) => personId))).size;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('visitPlan.releaseTitle', { count: visits.length })}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <Stack>
        <List>
          <List.Item>{t('visitPlan.hospitals', { count: hospitals })}</List.Item>
          <List.Item>{t('visitPlan.people', { count: people })}</List.Item>
          <List.Item>{t('visitPlan.held')}</List.Item>
        </List>
        <Text size="sm" c="dimmed">
          {t('visitPlan.refusedLater')}
        </Text>
        <ProblemNote error={releasing.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('words.cancel')}
          </Button>
          <Button loading={releasing.isPending} onClick={() => releasing.mutate()}>
            {t('visitPlan.release', { count: visits.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
};
