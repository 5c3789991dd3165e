import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/api.js';
import { useMe } from '../api/me.js';
import { Panel } from '../frame/Panel.js';
import type { Enrolment } from './enrolment.js';
import { PasswordAsked } from './PasswordAsked.js';
import { TwoFactorSetUp } from './TwoFactorSetUp.js';

/** `onSetUp` is called once the codes were set up and the backup codes are kept. */
export const TwoFactorPanel = ({ onSetUp }: { readonly onSetUp?: () => void }) => {
  const { t } = useTranslation();
  const { person } = useMe();
  const [asked, ask] = useState(false);
  const [enrolment, enrol] = useState<Enrolment | null>(null);
  const on = person.twoFactorEnabled;
  const close = (): void => {
    ask(false);
    enrol(null);
  };
  return (
    <Panel title={t('settings.twoFactor')}>
      {enrolment ? (
        <TwoFactorSetUp
          enrolment={enrolment}
          onDone={() => {
            close();
            onSetUp?.();
          }}
        />
      ) : asked ? (
        <PasswordAsked
          withCode={on}
          send={(proof): Promise<Partial<Enrolment>> =>
            on
              ? bodyOf(api.POST('/api/auth/two-factor/disable', { body: proof }))
              : bodyOf(api.POST('/api/auth/two-factor/enable', { body: proof }))
          }
          onCancel={close}
          onDone={(result) =>
            result.totpURI ? enrol({ totpURI: result.totpURI, backupCodes: result.backupCodes ?? [] }) : close()
          }
        />
      ) : (
        <Group justify="space-between">
          <Text>{on ? t('settings.twoFactorOn') : t('settings.twoFactorOff')}</Text>
          <Button variant="default" onClick={() => ask(true)}>
            {on ? t('settings.turnOff') : t('settings.turnOn')}
          </Button>
        </Group>
      )}
    </Panel>
  );
};
