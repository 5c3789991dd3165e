import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { numberTyped } from './number-typed.js';
import classes from './certification.module.css';

export const NumberForm = ({ again }: { again: boolean }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (number.trim()) void navigate({ to: '/verify/$number', params: { number: numberTyped(number) }, search: {} });
  };
  return (
    <form onSubmit={submit} className={classes['numberForm']}>
      <TextInput
        label={again ? t('certification.another') : t('certification.number')}
        placeholder="CRN-2027-7K3M-Q9TD"
        maxLength={64}
        required
        withAsterisk={false}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <Button type="submit" variant={again ? 'default' : 'filled'}>
        {t('certification.check')}
      </Button>
    </form>
  );
};
