import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { PublicPage } from '../frame/PublicPage.js';
import { ProblemNote } from '../states/ProblemNote.js';

/** Asks for the mail with a link; says nothing about whether the address is known. */
export const ForgotPasswordPage = () => {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const request = useCommand(() => api.POST('/api/password-resets', { body: { email: email.trim() } }), {
    guest: true,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    request.mutate();
  };
  return (
    <PublicPage title={request.isSuccess ? t('signIn.forgotSentTitle') : t('signIn.forgotTitle')}>
      {request.isSuccess ? (
        <Text role="status">{t('signIn.forgotSent', { email: email.trim() })}</Text>
      ) : (
        <form onSubmit={submit}>
          <Stack>
            <Text size="sm">{t('signIn.forgotLead')}</Text>
            <TextInput
              label={t('signIn.email')}
              type="email"
              autoComplete="username"
              required
              autoFocus
              maxLength={254}
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <ProblemNote error={request.error} />
            <Button type="submit" size="md" loading={request.isPending}>
              {t('signIn.forgotSend')}
            </Button>
          </Stack>
        </form>
      )}
      <Anchor renderRoot={(props) => <Link to="/sign-in" search={{}} {...props} />}>{t('signIn.toSignIn')}</Anchor>
    </PublicPage>
  );
};
