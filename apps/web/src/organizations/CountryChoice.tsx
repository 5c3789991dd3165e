import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { countriesIn } from '../i18n/countries.js';

type Props = { readonly value: string; readonly onChange: (code: string) => void };

export const CountryChoice = ({ value, onChange }: Props) => {
  const { t, i18n } = useTranslation();
  const countries = useMemo(() => countriesIn(i18n.language), [i18n.language]);
  return (
    <NativeSelect
      label={t('organizations.country')}
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: '' }, ...countries.map(({ code, name }) => ({ value: code, label: name }))]}
    />
  );
};
