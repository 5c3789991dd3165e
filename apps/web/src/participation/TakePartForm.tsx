import { Button, NativeSelect, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { modelsQuery, titleOf } from '../api/models.js';
import { useCommand } from '../api/use-command.js';
import { CountryChoice } from '../organizations/CountryChoice.js';
import { ProblemNote } from '../states/ProblemNote.js';

type Sent = { readonly hospital: string; readonly email: string };

const empty = { hospital: '', country: '', place: '', name: '', email: '', model: '' };

export const TakePartForm = ({ onSent }: { readonly onSent: (sent: Sent) => void }) => {
  const { t, i18n } = useTranslation();
  const { data: models = [] } = useQuery(modelsQuery);
  const [asked, setAsked] = useState(empty);
  const set = (change: Partial<typeof empty>): void => setAsked((before) => ({ ...before, ...change }));
  const { model, ...rest } = asked;
  const request = useCommand(
    () => api.POST('/api/participation-requests', { body: { ...rest, ...(model && { model }) } }),
    {
      guest: true,
      onDone: () => onSent({ hospital: asked.hospital.trim(), email: asked.email.trim() }),
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    request.mutate();
  };
  const titles = new Map(
    models.filter(({ status }) => status === 'published').map((one) => [one.id, titleOf(one, i18n.language)]),
  );
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text>{t('participation.lead')}</Text>
        <TextInput
          label={t('participation.hospital')}
          required
          maxLength={160}
          autoComplete="organization"
          value={asked.hospital}
          onChange={(event) => set({ hospital: event.currentTarget.value })}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <CountryChoice value={asked.country} onChange={(country) => set({ country })} />
          <TextInput
            label={t('participation.place')}
            required
            maxLength={120}
            autoComplete="address-level2"
            value={asked.place}
            onChange={(event) => set({ place: event.currentTarget.value })}
          />
          <TextInput
            label={t('participation.name')}
            required
            maxLength={120}
            autoComplete="name"
            value={asked.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextInput
            label={t('participation.email')}
            type="email"
            required
            maxLength={254}
            autoComplete="email"
            value={asked.email}
            onChange={(event) => set({ email: event.currentTarget.value })}
          />
        </SimpleGrid>
        <NativeSelect
          label={t('participation.model')}
          description={t('participation.modelHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={asked.model}
          onChange={(event) => set({ model: event.currentTarget.value })}
          data={[
            { value: '', label: t('participation.modelOpen') },
            ...[...titles].map(([value, label]) => ({ value, label })),
          ]}
        />
        <Text size="sm" c="dimmed">
          {t('participation.privacy')}
        </Text>
        <ProblemNote error={request.error} />
        <Button type="submit" size="md" loading={request.isPending} style={{ alignSelf: 'flex-start' }}>
          {t('participation.send')}
        </Button>
      </Stack>
    </form>
  );
};
