import { Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useMe } from '../api/me.js';
import { useCommand } from '../api/use-command.js';
import { Panel } from '../frame/Panel.js';
import { ProblemNote } from '../states/ProblemNote.js';

/** How colleagues, and hospitals one visits, read who it was. */
export const NamePanel = () => {
  const { t } = useTranslation();
  const { person } = useMe();
  const [typed, setTyped] = useState<string>();
  const renaming = useCommand((name: string) => api.POST('/api/auth/update-user', { body: { name } }), {
    refresh: [['me']],
    onDone: () => setTyped(undefined),
  });
  const name = typed ?? person.name;
  const changed = name.trim() !== '' && name.trim() !== person.name;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (changed) renaming.mutate(name.trim());
  };
  return (
    <Panel title={t('settings.you')}>
      <form onSubmit={submit}>
        <Stack maw={360}>
          <TextInput
            label={t('settings.name')}
            description={t('settings.nameHint')}
            autoComplete="name"
            required
            withAsterisk={false}
            maxLength={120}
            value={name}
            onChange={(event) => {
              renaming.reset();
              setTyped(event.currentTarget.value);
            }}
          />
          <ProblemNote error={renaming.error} />
          <Button type="submit" disabled={!changed} loading={renaming.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('settings.saveName')}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {renaming.isSuccess && typed === undefined ? t('settings.nameSaved') : ''}
          </Text>
        </Stack>
      </form>
    </Panel>
  );
};
