import { Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { SignInProblem } from './SignInProblem.js';
import { codeIn } from '../surveys/number-in.js';

type Props = { readonly onDone: () => Promise<void>; readonly onStartAgain: () => void };

export const CodeStep = ({ onDone, onStartAgain }: Props) => {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const verification = useCommand(
    () => api.POST('/api/auth/two-factor/verify-totp', { body: { code: code.replace(/\s/g, '') } }),
    {
      guest: true,
      onDone,
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    verification.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm">{t('signIn.codeLead')}</Text>
        <TextInput
          label={t('signIn.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
          autoFocus
          maxLength={8}
          value={code}
          onChange={(event) => setCode(codeIn(event.currentTarget.value))}
        />
        <SignInProblem error={verification.error} wrong={t('signIn.codeWrong')} />
        <Button type="submit" size="md" loading={verification.isPending}>
          {t('signIn.codeSubmit')}
        </Button>
        <Button variant="subtle" onClick={onStartAgain}>
          {t('signIn.startAgain')}
        </Button>
      </Stack>
    </form>
  );
};
