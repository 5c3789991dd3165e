import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../frame/Panel.js';
import { PasswordChange } from './PasswordChange.js';

export const PasswordPanel = () => {
  const { t } = useTranslation();
  const [state, setState] = useState<'shown' | 'changing' | 'changed'>('shown');
  return (
    <Panel title={t('settings.passwordTitle')}>
      {state === 'changing' ? (
        <PasswordChange onDone={() => setState('changed')} onCancel={() => setState('shown')} />
      ) : (
        <Group justify="space-between">
          <Text role="status">{state === 'changed' ? t('settings.passwordChanged') : t('settings.passwordLead')}</Text>
          <Button variant="default" onClick={() => setState('changing')}>
            {t('settings.changePassword')}
          </Button>
        </Group>
      )}
    </Panel>
  );
};
