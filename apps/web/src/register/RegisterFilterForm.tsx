import type { RegisterFilters } from '@cairn/contracts/certification/http/register-list.js';
import { Button, Group, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { modelsQuery, useModelName } from '../api/models.js';
import { countriesIn } from '../i18n/countries.js';
import { filtersIn } from './filters-in.js';

const STAGES = 8;

/** What the list is narrowed to stands in the address, so that it can be passed on. */
export const RegisterFilterForm = ({ asked }: { readonly asked: RegisterFilters }) => {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const models = useQuery(modelsQuery);
  const nameOf = useModelName();
  const any = { value: '', label: t('register.any') };
  const modelNames = [...new Set((models.data ?? []).map(({ id }) => id))];
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const typed = Object.fromEntries(new FormData(event.currentTarget));
    void navigate({ to: '/register', search: filtersIn(typed) });
  };
  return (
    <form onSubmit={submit}>
      <TextInput name="search" label={t('register.search')} defaultValue={asked.search} maxLength={200} mb="sm" />
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
        <NativeSelect
          name="country"
          label={t('register.country')}
          defaultValue={asked.country}
          data={[any, ...countriesIn(i18n.language).map(({ code, name }) => ({ value: code, label: name }))]}
        />
        <NativeSelect
          key={modelNames.join()}
          name="model"
          label={t('register.model')}
          defaultValue={asked.model}
          data={[any, ...modelNames.map((model) => ({ value: model, label: nameOf(model) }))]}
        />
        <NativeSelect
          name="stage"
          label={t('register.stage')}
          defaultValue={asked.stage}
          data={[any, ...Array.from({ length: STAGES }, (_, stage) => String(stage))]}
        />
        <TextInput
          name="year"
          label={t('register.year')}
          defaultValue={asked.year}
          inputMode="numeric"
          pattern="[0-9]{4}"
          maxLength={4}
        />
        <TextInput name="on" type="date" label={t('register.on')} defaultValue={asked.on} />
        <NativeSelect
          name="validation"
          label={t('register.validation')}
          defaultValue={asked.validation}
          data={[
            any,
            ...(['validated', 'revalidated'] as const).map((value) => ({ value, label: t(`register.${value}`) })),
          ]}
        />
      </SimpleGrid>
      <Group mt="md">
        <Button type="submit">{t('register.apply')}</Button>
        <Button variant="default" onClick={() => void navigate({ to: '/register', search: {} })}>
          {t('register.clear')}
        </Button>
      </Group>
    </form>
  );
};
