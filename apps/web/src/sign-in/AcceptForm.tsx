import { Button, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { PasswordChoice } from './PasswordChoice.js';
import { useEnter } from './use-enter.js';

type Acceptance = { readonly name: string; readonly password?: string; readonly timeZone?: string };
type Props = {
  readonly accept: (as: Acceptance) => Promise<unknown>;
  readonly invitation: { readonly name: string; readonly email: string; readonly hasAccount: boolean };
  /** As what the person joins, in words. */
  readonly role: string;
};

/** Who has an account joins with it; who has none makes one by choosing a password. */
export const AcceptForm = ({ accept, invitation, role }: Props) => {
  const { t } = useTranslation();
  const enter = useEnter();
  const [name, setName] = useState(invitation.name);
  const [password, setPassword] = useState('');
  const acceptance = useCommand(
    async () => {
      await accept(
        invitation.hasAccount
          ? { name: name.trim() }
          : { name: name.trim(), password, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
      );
      if (!invitation.hasAccount)
        await api.POST('/api/auth/sign-in/email', { body: { email: invitation.email, password } });
    },
    { guest: true, onDone: enter },
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    acceptance.mutate();
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <Text size="sm">{t('signIn.invitationLead', { role, email: invitation.email })}</Text>
        <input type="hidden" name="username" autoComplete="username" value={invitation.email} readOnly />
        <TextInput
          label={t('signIn.name')}
          autoComplete="name"
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {invitation.hasAccount ? (
          <Text size="sm" c="dimmed">
            {t('signIn.hasAccount', { email: invitation.email })}
          </Text>
        ) : (
          <PasswordChoice label={t('signIn.newPassword')} value={password} onChange={setPassword} />
        )}
        <ProblemNote error={acceptance.error} />
        <Button type="submit" size="md" loading={acceptance.isPending}>
          {t('signIn.accept')}
        </Button>
      </Stack>
    </form>
  );
};
