import { Anchor, Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { PasswordChoice } from './PasswordChoice.js';

/** Sets the password and leads to sign-in, where a second step is asked for as ever. */
export const NewPasswordForm = ({ token }: { token: string }) => {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const setting = useCommand(
    () => api.POST('/api/password-resets/{token}/password', { params: { path: { token } }, body: { password } }),
    {
      guest: true,
      refresh: [['me']],
    },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setting.mutate();
  };
  if (setting.isSuccess) {
    return (
      <>
        <Text role="status">{t('signIn.newPasswordSet')}</Text>
        <Anchor renderRoot={(props) => <Link to="/sign-in" search={{}} {...props} />}>{t('signIn.toSignIn')}</Anchor>
      </>
    );
  }
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm">{t('signIn.newPasswordLead')}</Text>
        <PasswordChoice label={t('signIn.chosenPassword')} value={password} onChange={setPassword} />
        <ProblemNote error={setting.error} />
        <Button type="submit" size="md" loading={setting.isPending}>
          {t('signIn.newPasswordSubmit')}
        </Button>
      </Stack>
    </form>
  );
};
