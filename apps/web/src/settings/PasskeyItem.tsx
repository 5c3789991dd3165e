import type { Passkey } from '@cairn/api-client/api-client.js';
import { ActionIcon, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { removePasskey, renamePasskey } from '../api/passkeys.js';
import { useFormat } from '../i18n/use-format.js';
import { RemoveButton } from '../states/RemoveButton.js';
import { PasskeyForm } from './PasskeyForm.js';

export const PasskeyItem = ({ passkey: { id, name: given, createdAt, backedUp } }: { readonly passkey: Passkey }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const [open, dialog] = useDisclosure(false);
  const name = given ?? t('settings.passkeyUnnamed');
  const added = t('settings.passkeyAdded', { day: format.day(createdAt.slice(0, 10)) });
  return (
    <li>
      <span>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <Text size="sm" c="dimmed">
          {backedUp ? `${added} · ${t('settings.passkeySynced')}` : added}
        </Text>
      </span>
      <Group gap="xs" wrap="nowrap">
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t('settings.renamePasskey', { name })}
          onClick={dialog.open}
        >
          <IconPencil size={18} aria-hidden />
        </ActionIcon>
        <RemoveButton
          icon={IconTrash}
          label={t('settings.removePasskey', { name })}
          title={t('settings.removePasskeyTitle', { name })}
          text={t('settings.removePasskeyText')}
          remove={() => removePasskey(id)}
          refresh={[['passkeys']]}
        />
      </Group>
      <Modal
        opened={open}
        onClose={dialog.close}
        title={t('settings.renamePasskey', { name })}
        closeButtonProps={{ 'aria-label': t('words.close') }}
      >
        <PasskeyForm
          name={name}
          submit={t('settings.save')}
          send={(wanted) => renamePasskey(id, wanted)}
          onDone={dialog.close}
        />
      </Modal>
    </li>
  );
};
