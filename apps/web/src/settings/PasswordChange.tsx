import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useMe } from '../api/me.js';
import { useCommand } from '../api/use-command.js';
import { PasswordChoice } from '../sign-in/PasswordChoice.js';
import { SignInProblem } from '../sign-in/SignInProblem.js';

type Props = { readonly onDone: () => void; readonly onCancel: () => void };

/** The present password and the next one; the other sessions end. */
export const PasswordChange = ({ onDone, onCancel }: Props) => {
  const { t } = useTranslation();
  const { person } = useMe();
  const [currentPassword, setCurrent] = useState('');
  const [newPassword, setNext] = useState('');
  const change = useCommand(
    () => api.POST('/api/auth/change-password', { body: { currentPassword, newPassword, revokeOtherSessions: true } }),
    {
      guest: true,
      refresh: [['me'], ['sessions']],
      onDone,
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack maw={360}>
        <input type="hidden" name="username" autoComplete="username" value={person.email} readOnly />
        <PasswordInput
          label={t('settings.presentPassword')}
          autoComplete="current-password"
          required
          autoFocus
          value={currentPassword}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        />
        <PasswordChoice label={t('settings.nextPassword')} value={newPassword} onChange={setNext} />
        <SignInProblem error={change.error} wrong={t('settings.wrongPassword')} />
        <Group>
          <Button type="submit" loading={change.isPending}>
            {t('settings.changePassword')}
          </Button>
          <Button variant="default" onClick={onCancel}>
            {t('words.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
