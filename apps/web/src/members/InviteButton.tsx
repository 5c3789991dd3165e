import { Button, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { InviteForm } from './InviteForm.js';

export const InviteButton = ({ organizationId }: { organizationId: string }) => {
  const { t } = useTranslation();
  const [open, dialog] = useDisclosure(false);
  return (
    <>
      <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={dialog.open}>
        {t('members.invite')}
      </Button>
      <Modal
        opened={open}
        onClose={dialog.close}
        title={t('members.inviteTitle')}
        closeButtonProps={{ 'aria-label': t('words.close') }}
      >
        <InviteForm organizationId={organizationId} onDone={dialog.close} />
      </Modal>
    </>
  );
};
