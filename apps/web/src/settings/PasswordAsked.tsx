import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command.js';
import { SignInProblem } from '../sign-in/SignInProblem.js';

type Props<Result> = {
  readonly send: (password: string) => Promise<Result>;
  readonly onDone: (result: Result) => void;
  readonly onCancel: () => void;
};

/** Asks for the password again before a change to how one signs in. */
export const PasswordAsked = <Result,>({ send, onDone, onCancel }: Props<Result>) => {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const asking = useCommand(() => send(password), { guest: true, refresh: [['me']], onDone });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    asking.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack maw={360}>
        <PasswordInput
          label={t('settings.password')}
          autoComplete="current-password"
          required
          autoFocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        />
        <SignInProblem error={asking.error} wrong={t('settings.wrongPassword')} />
        <Group>
          <Button type="submit" loading={asking.isPending}>
            {t('settings.next')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('words.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
