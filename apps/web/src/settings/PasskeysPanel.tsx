import { Button, Modal, Skeleton, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { addPasskey, passkeysQuery } from '../api/passkeys.js';
import { Panel } from '../frame/Panel.js';
import { Await } from '../states/Await.js';
import { PasskeyForm } from './PasskeyForm.js';
import { PasskeyItem } from './PasskeyItem.js';
import classes from './settings.module.css';

export const PasskeysPanel = () => {
  const { t } = useTranslation();
  const [open, dialog] = useDisclosure(false);
  const passkeys = useQuery(passkeysQuery);
  const supported = 'PublicKeyCredential' in window;
  return (
    <Panel
      title={t('settings.passkeys')}
      aside={
        supported && (
          <Button size="compact-md" variant="default" onClick={dialog.open}>
            {t('settings.addPasskey')}
          </Button>
        )
      }
    >
      <Modal
        opened={open}
        onClose={dialog.close}
        title={t('settings.addPasskey')}
        closeButtonProps={{ 'aria-label': t('words.close') }}
      >
        <PasskeyForm submit={t('settings.next')} send={addPasskey} onDone={dialog.close} />
      </Modal>
      <Stack gap="sm">
        <Text>{t('settings.passkeysLead')}</Text>
        {!supported && <Text c="dimmed">{t('settings.passkeysUnsupported')}</Text>}
        <Await query={passkeys} skeleton={<Skeleton height={60} />}>
          {(found) =>
            found.length === 0 ? (
              <Text c="dimmed">{t('settings.noPasskeys')}</Text>
            ) : (
              <ul className={classes['sessions']}>
                {found.map((passkey) => (
                  <PasskeyItem key={passkey.id} passkey={passkey} />
                ))}
              </ul>
            )
          }
        </Await>
      </Stack>
    </Panel>
  );
};
