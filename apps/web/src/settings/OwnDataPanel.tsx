import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/api.js';
import { useMe } from '../api/me.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { saveAs } from '../table/save-as.js';

/** What is kept of the person: to take away, or to be erased. */
export const OwnDataPanel = () => {
  const { t } = useTranslation();
  const [open, dialog] = useDisclosure(false);
  const [typed, setTyped] = useState('');
  const { person } = useMe();
  const fetching = useCommand(() => bodyOf(api.GET('/api/me/data')), {
    onDone: (data) =>
      saveAs('my-data.json', new Blob([JSON.stringify(data, null, 2)], { type: 'application/json;charset=utf-8' })),
  });
  const erasure = useCommand(() => api.POST('/api/me/erasure', { body: { email: typed.trim() } }), {
    onDone: () => location.assign('/sign-in'),
  });
  return (
    <Panel title={t('settings.ownData')}>
      <Stack>
        <Text>{t('settings.ownDataLead')}</Text>
        <ProblemNote error={fetching.error} />
        <Group>
          <Button variant="default" loading={fetching.isPending} onClick={() => fetching.mutate()}>
            {t('settings.exportData')}
          </Button>
          <Button variant="default" onClick={dialog.open}>
            {t('settings.erase')}
          </Button>
        </Group>
      </Stack>
      <Modal
        opened={open}
        onClose={dialog.close}
        title={t('settings.eraseTitle')}
        closeButtonProps={{ 'aria-label': t('words.close') }}
      >
        <Stack>
          <Text>{t('settings.eraseText')}</Text>
          <TextInput
            label={t('settings.eraseAddress', { email: person.email })}
            type="email"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <ProblemNote error={erasure.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={dialog.close}>
              {t('words.cancel')}
            </Button>
            <Button
              color="red"
              disabled={typed.trim().toLowerCase() !== person.email}
              loading={erasure.isPending}
              onClick={() => erasure.mutate()}
            >
              {t('settings.erase')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Panel>
  );
};
