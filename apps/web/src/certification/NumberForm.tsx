import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchedIn } from './searched-in.js';
import classes from './certification.module.css';

/** Looks up a certificate by the number on it, or by the name of the hospital. */
export const NumberForm = ({ again }: { again: boolean }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [refused, refuse] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const searched = searchedIn(typed);
    refuse(searched === undefined);
    if (searched && 'number' in searched) void navigate({ to: '/verify/$number', params: searched, search: {} });
    if (searched && 'name' in searched) void navigate({ to: '/verify', search: searched });
  };
  return (
    <form onSubmit={submit} className={classes['numberForm']}>
      <TextInput
        label={again ? t('certification.another') : t('certification.numberOrName')}
        placeholder="CRN-2027-7K3M-Q9TD"
        maxLength={200}
        required
        withAsterisk={false}
        value={typed}
        error={refused && t('certification.noNumber')}
        onChange={(event) => {
          refuse(false);
          setTyped(event.currentTarget.value);
        }}
      />
      <Button type="submit" variant={again ? 'default' : 'filled'}>
        {t('certification.check')}
      </Button>
    </form>
  );
};
