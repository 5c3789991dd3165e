import type { Member } from '@cairn/contracts/organizations/http/organizations.js';
import { ActionIcon, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { organizationPath } from '../api/organizations.js';
import { remove } from '../api/request.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';

type Props = { readonly organizationId: string; readonly organization: string; readonly member: Member };

export const RemoveMember = ({ organizationId, organization, member }: Props) => {
  const { t } = useTranslation();
  const [open, dialog] = useDisclosure(false);
  const removal = useCommand(() => remove(`${organizationPath(organizationId)}/members/${member.personId}`), { refresh: [['members', organizationId], ['me']], onDone: dialog.close });
  return (
    <>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('members.remove', { name: member.name })} onClick={dialog.open}>
        <IconUserMinus size={18} aria-hidden />
      </ActionIcon>
      <Modal opened={open} onClose={dialog.close} title={t('members.removeTitle', { name: member.name })} closeButtonProps={{ 'aria-label': t('words.close') }}>
        <Stack>
          <Text>{t('members.removeText', { name: member.name, organization })}</Text>
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
