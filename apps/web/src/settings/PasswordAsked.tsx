import { Button, Group, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../api/use-command.js';
import { SignInProblem } from '../sign-in/SignInProblem.js';
import { codeIn } from '../surveys/number-in.js';

type Proof = { readonly password: string; readonly code?: string };

type Props<Result> = {
  /** Whether a code of the second factor is asked for, too. */
  readonly withCode?: boolean;
  readonly send: (proof: Proof) => Promise<Result>;
  readonly onDone: (result: Result) => void;
  readonly onCancel: () => void;
};

/** Asks for the password again before a change to how one signs in. */
export const PasswordAsked = <Result,>({ withCode = false, send, onDone, onCancel }: Props<Result>) => {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const asking = useCommand(() => send(withCode ? { password, code: code.replace(/\s/g, '') } : { password }), {
    guest: true,
    refresh: [['me']],
    onDone,
  });
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
        {withCode && (
          <TextInput
            label={t('settings.codeOrBackup')}
            autoComplete="one-time-code"
            required
            maxLength={32}
            value={code}
            onChange={(event) => setCode(codeIn(event.currentTarget.value))}
          />
        )}
        <SignInProblem error={asking.error} wrong={t(withCode ? 'settings.wrongProof' : 'settings.wrongPassword')} />
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
