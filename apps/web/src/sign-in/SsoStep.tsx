import { Button, Stack, Text, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leaveForProvider } from '../api/single-sign-on.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { SsoRefusal } from './SsoRefusal.js';

type Props = {
  /** Why the provider has signed nobody in, after a try. */
  readonly refusal: string | undefined;
  readonly onPassword: () => void;
};

/** By the work address the hospital's identity provider is found. */
export const SsoStep = ({ refusal, onPassword }: Props) => {
  const { t } = useTranslation();
  const { to } = useSearch({ strict: false });
  const [email, setEmail] = useState('');
  const leaving = useCommand(() => leaveForProvider(email.trim(), to ?? '/'), { guest: true });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    leaving.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        {refusal && !leaving.isPending && !leaving.error && <SsoRefusal reason={refusal} />}
        <Text size="sm">{t('security.signInLead')}</Text>
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          required
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <ProblemNote error={leaving.error} />
        <Button type="submit" size="md" loading={leaving.isPending}>
          {t('security.signInSubmit')}
        </Button>
        <Button variant="subtle" onClick={onPassword}>
          {t('security.withPassword')}
        </Button>
      </Stack>
    </form>
  );
};
