import { ActionIcon, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Icon } from '@tabler/icons-react';
import type { QueryKey } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from './ProblemNote.js';

type Props = {
  readonly icon: Icon;
  /** The name of the button. */
  readonly label: string;
  readonly title: string;
  readonly text: string;
  readonly remove: () => Promise<unknown>;
  readonly refresh: readonly QueryKey[];
  readonly onDone?: () => void;
};

/** Removes something, once the person has confirmed it. */
export const RemoveButton = ({ icon: Icon, label, title, text, remove, refresh, onDone }: Props) => {
  const { t } = useTranslation();
  const [open, dialog] = useDisclosure(false);
  const removal = useCommand(remove, {
    refresh,
    onDone: () => {
      dialog.close();
      onDone?.();
    },
  });
  return (
    <>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={dialog.open}>
        <Icon size={18} aria-hidden />
      </ActionIcon>
      <Modal opened={open} onClose={dialog.close} title={title} closeButtonProps={{ 'aria-label': t('words.close') }}>
        <Stack>
          <Text>{text}</Text>
          <ProblemNote error={removal.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={dialog.close}>
              {t('words.cancel')}
            </Button>
            <Button color="red" loading={removal.isPending} onClick={() => removal.mutate()}>
              {t('words.remove')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
};
