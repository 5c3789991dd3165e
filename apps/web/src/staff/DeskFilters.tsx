import { countryCodes } from '@cairn/contracts/countries.js';
import { Button, NativeSelect, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { modelsQuery, useModelName } from '../api/models.js';
import { organizationQuery, organizationsFoundQuery } from '../api/organizations.js';
import { useFormat } from '../i18n/use-format.js';
import type { DeskFilter } from './desk-filter.js';
import classes from './staff.module.css';

type Props = { readonly filter: DeskFilter };

/** Narrows every list of the desk at once; kept in the address, so that it is there on the way back. */
export const DeskFilters = ({ filter }: Props) => {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const modelName = useModelName();
  const navigate = useNavigate({ from: '/desk' });
  const narrow = (change: { readonly [Part in keyof DeskFilter]: string | undefined }): void =>
    void navigate({
      search: (before) =>
        Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value)) as DeskFilter,
      resetScroll: false,
      replace: true,
    });
  const byLabel = (options: readonly { readonly value: string; readonly label: string }[]) => [
    { value: '', label: t('staff.filter.all') },
    ...options.toSorted((one, other) => one.label.localeCompare(other.label, i18n.language)),
  ];
  const { data: models = [] } = useQuery(modelsQuery);
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 250);
  const { data: found = [] } = useQuery(organizationsFoundQuery(search));
  const chosen = useQuery({ ...organizationQuery(filter.of ?? ''), enabled: filter.of !== undefined }).data;
  const organizations = new Map([...(chosen ? [chosen] : []), ...found].map(({ id, name }) => [id, name]));
  return (
    <div className={classes['filters']} role="group" aria-label={t('staff.filter.title')}>
      <NativeSelect
        label={t('staff.filter.country')}
        value={filter.country ?? ''}
        onChange={(event) => narrow({ country: event.currentTarget.value })}
        data={byLabel(countryCodes.map((value) => ({ value, label: format.country(value) })))}
      />
      <NativeSelect
        label={t('staff.filter.model')}
        value={filter.model ?? ''}
        onChange={(event) => narrow({ model: event.currentTarget.value })}
        data={byLabel([...new Set(models.map(({ id }) => id))].map((value) => ({ value, label: modelName(value) })))}
      />
      <Select
        label={t('staff.filter.of')}
        placeholder={t('staff.filter.all')}
        searchable
        clearable
        value={filter.of ?? null}
        onChange={(of) => narrow({ of: of ?? undefined })}
        searchValue={typed}
        onSearchChange={setTyped}
        nothingFoundMessage={t('search.noneInTable', { typed })}
        data={[...organizations].map(([value, label]) => ({ value, label }))}
        filter={({ options }) => options}
        clearButtonProps={{ 'aria-label': t('staff.filter.clear') }}
      />
      {Object.keys(filter).length > 0 && (
        <Button variant="subtle" onClick={() => narrow({ country: undefined, model: undefined, of: undefined })}>
          {t('staff.filter.clear')}
        </Button>
      )}
    </div>
  );
};
