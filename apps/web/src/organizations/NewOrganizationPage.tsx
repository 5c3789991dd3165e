import { Button, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { Page } from '../frame/Page.js';
import { Panel } from '../frame/Panel.js';
import { useScope } from '../frame/scope.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { CountryChoice } from './CountryChoice.js';

export const NewOrganizationPage = () => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { enter } = useScope();
  const [name, setName] = useState('');
  const [country, setCountry] = useState('');
  const registration = useCommand(
    () => bodyOf(api.POST('/api/organizations', { body: { name: name.trim(), country } })),
    {
      refresh: [['me']],
      onDone: async ({ id }) => {
        enter(id);
        await navigate({ to: '/', search: {} });
      },
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    registration.mutate();
  };
  return (
    <Page title={t('organizations.newTitle')} lead={t('organizations.newLead')} width="reading">
      <Panel>
        <form onSubmit={submit}>
          <Stack maw={480}>
            <TextInput
              label={t('organizations.name')}
              required
              maxLength={160}
              value={name}
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <CountryChoice value={country} onChange={setCountry} />
            <ProblemNote error={registration.error} />
            <Button type="submit" loading={registration.isPending} style={{ alignSelf: 'flex-start' }}>
              {t('organizations.register')}
            </Button>
          </Stack>
        </form>
      </Panel>
    </Page>
  );
};
