import type { Scenario } from '@cairn/contracts/scoring/http/scenarios.js';
import { ActionIcon, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { remove } from '../../api/request.js';
import { useCommand } from '../../api/use-command.js';
import { scenariosPath, scenariosQuery } from '../../api/way-up.js';
import { ProblemNote } from '../../states/ProblemNote.js';
import { useWhatIfInHand } from './what-if-context.js';

export const DeleteScenario = ({ scenario: { id, name } }: { scenario: Scenario }) => {
  const { t } = useTranslation();
  const { assessment, opened, open } = useWhatIfInHand();
  const [asked, dialog] = useDisclosure(false);
  const deletion = useCommand(() => remove(`${scenariosPath(assessment.organizationId, assessment.id)}/${id}`), {
    refresh: [scenariosQuery(assessment.organizationId, assessment.id).queryKey],
    onDone: () => {
      dialog.close();
      if (opened?.id === id) open(null);
    },
  });
  return (
    <>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('whatIf.delete', { name })} onClick={dialog.open}>
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
      <Modal opened={asked} onClose={dialog.close} title={t('whatIf.delete', { name })} closeButtonProps={{ 'aria-label': t('words.close') }}>
        <Stack>
          <Text>{t('whatIf.deleteText')}</Text>
          <ProblemNote error={deletion.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={dialog.close}>
              {t('words.cancel')}
            </Button>
            <Button color="red" loading={deletion.isPending} onClick={() => deletion.mutate()}>
              {t('words.remove')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
};
