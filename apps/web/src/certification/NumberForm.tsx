import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isNumber, numberTyped } from './number-typed.js';
import classes from './certification.module.css';

export const NumberForm = ({ again }: { again: boolean }) => {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [number, setNumber] = useState('');
  const [refused, refuse] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const typed = numberTyped(number);
    refuse(!isNumber(typed));
    if (isNumber(typed)) void navigate({ to: '/verify/$number', params: { number: typed }, search: {} });
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
        error={refused && t('certification.noNumber')}
        onChange={(event) => {
          refuse(false);
          setNumber(event.currentTarget.value);
        }}
      />
      <Button type="submit" variant={again ? 'default' : 'filled'}>
        {t('certification.check')}
      </Button>
    </form>
  );
};
