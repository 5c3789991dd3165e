import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, bodyOf } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { SignInProblem } from './SignInProblem.js';

type Props = {
  /** The address of the account, where it is known. */
  readonly email?: string;
  /** Text of the button; "Sign in" by default. */
  readonly submit?: string;
  readonly onDone: () => Promise<void>;
  readonly onCodeWanted: () => void;
};

export const PasswordStep = ({ email: known, submit: text, onDone, onCodeWanted }: Props) => {
  const { t } = useTranslation();
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const signIn = useCommand(
    () => bodyOf(api.POST('/api/auth/sign-in/email', { body: { email: email.trim(), password } })),
    {
      guest: true,
      onDone: ({ twoFactorRedirect }) => (twoFactorRedirect ? onCodeWanted() : onDone()),
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    signIn.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          required
          autoFocus={!known}
          readOnly={known !== undefined}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('signIn.password')}
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        />
        <SignInProblem error={signIn.error} wrong={t('signIn.wrong')} />
        <Button type="submit" size="md" loading={signIn.isPending}>
          {text ?? t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
};
