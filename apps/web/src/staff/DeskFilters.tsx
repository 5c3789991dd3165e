import { Button, NativeSelect } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useModelName } from '../api/models.js';
import { useFormat } from '../i18n/use-format.js';
import type { choicesIn, DeskFilter } from './desk-filter.js';
import classes from './staff.module.css';

type Props = { readonly filter: DeskFilter; readonly choices: ReturnType<typeof choicesIn> };

/** Narrows every list of the desk at once; kept in the address, so that it is there on the way back. */
export const DeskFilters = ({ filter, choices }: Props) => {
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
  const sorted = (named: readonly { readonly value: string; readonly label: string }[]) =>
    [...named].sort((one, other) => one.label.localeCompare(other.label, i18n.language));
  const parts = [
    ['country', choices.countries.map((value) => ({ value, label: format.country(value) }))],
    ['model', choices.models.map((value) => ({ value, label: modelName(value) }))],
    ['of', choices.organizations.map(({ id, name }) => ({ value: id, label: name }))],
  ] as const;
  return (
    <div className={classes['filters']} role="group" aria-label={t('staff.filter.title')}>
      {parts.map(([part, named]) => (
        <NativeSelect
          key={part}
          label={t(`staff.filter.${part}`)}
          value={filter[part] ?? ''}
          onChange={(event) => narrow({ [part]: event.currentTarget.value })}
          data={[{ value: '', label: t('staff.filter.all') }, ...sorted(named)]}
        />
      ))}
      {Object.keys(filter).length > 0 && (
        <Button variant="subtle" onClick={() => narrow({ country: undefined, model: undefined, of: undefined })}>
          {t('staff.filter.clear')}
        </Button>
      )}
    </div>
  );
};
