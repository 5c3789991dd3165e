import { Modal, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { askIdentityBy } from '../api/confirm-identity.js';
import { useMe } from '../api/me.js';
import { ConfirmBySso } from './ConfirmBySso.js';
import { PasswordAsked } from './PasswordAsked.js';

/** Asks for the password, and the code where there is one, before a grave change that was refused until then. */
export const ConfirmIdentity = () => {
  const { t } = useTranslation();
  const { person } = useMe();
  const [asked, ask] = useState<{ readonly answer: (confirmed: boolean) => void }>();
  useEffect(() => askIdentityBy(() => new Promise((answer) => ask({ answer }))), []);
  const close = (confirmed: boolean): void => {
    asked?.answer(confirmed);
    ask(undefined);
  };
  return (
    <Modal
      opened={asked !== undefined}
      onClose={() => close(false)}
      title={t('settings.confirmIdentity')}
      zIndex={400}
      closeButtonProps={{ 'aria-label': t('words.close') }}
    >
      <Stack>
        {person.hasPassword ? (
          <>
            <Text size="sm">{t('settings.confirmIdentityLead')}</Text>
            <PasswordAsked
              withCode={person.twoFactorEnabled}
              send={(proof) => api.POST('/api/auth/confirm', { body: proof })}
              onDone={() => close(true)}
              onCancel={() => close(false)}
            />
          </>
        ) : (
          <ConfirmBySso email={person.email} />
        )}
      </Stack>
    </Modal>
  );
};
