import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { type Message } from '../api/notifications.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';

/** Sends a mail again, after asking; nothing to offer while it waits to be sent anyway. */
export const ResendMail = ({ message: { id, status, subject, to } }: { message: Message }) => {
  const { t } = useTranslation();
  const [open, dialog] = useDisclosure(false);
  const resending = useCommand(
    () => api.POST('/api/notifications/messages/{messageId}/resend', { params: { path: { messageId: id } } }),
    {
      refresh: [['messages']],
      onDone: dialog.close,
    },
  );
  if (status === 'due' || status === 'sending' || to === '') return null;
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t('notifications.resendNamed', { subject, to })}
        onClick={dialog.open}
      >
        {t('notifications.resend')}
      </Button>
      <Modal
        opened={open}
        onClose={dialog.close}
        title={t('notifications.resendTitle')}
        closeButtonProps={{ 'aria-label': t('words.close') }}
      >
        <Stack>
          <Text fw={600}>{subject}</Text>
          <Text>
            {status === 'sent' ? t('notifications.resendSent', { to }) : t('notifications.resendUnsent', { to })}
          </Text>
          <ProblemNote error={resending.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={dialog.close}>
              {t('words.cancel')}
            </Button>
            <Button loading={resending.isPending} onClick={() => resending.mutate()}>
              {t('notifications.resend')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
};
