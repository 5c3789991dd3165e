import type { PendingLink } from '@cairn/api-client/api-client.js';
import { Anchor, Button, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { meQuery } from '../api/me.js';
import { isProblem } from '../api/problem.js';
import { pendingLinkQuery } from '../api/single-sign-on.js';
import { useCommand } from '../api/use-command.js';
import { PublicPage } from '../frame/PublicPage.js';
import { Await } from '../states/Await.js';
import { ProblemNote } from '../states/ProblemNote.js';
import { CodeStep } from './CodeStep.js';
import { PasswordStep } from './PasswordStep.js';
import { useEnter } from './use-enter.js';

/** The owner of an account links it with the identity that the hospital has vouched for. */
export const LinkSignInPage = () => {
  const { t } = useTranslation();
  const pending = useQuery(pendingLinkQuery);
  if (isProblem(pending.error, 404))
    return (
      <PublicPage title={t('security.linkOverTitle')}>
        <Text>{t('security.linkOver')}</Text>
        <Anchor renderRoot={(props) => <Link to="/sign-in" search={{}} {...props} />}>{t('signIn.toSignIn')}</Anchor>
      </PublicPage>
    );
  return (
    <PublicPage title={t('security.linkTitle')}>
      <Await query={pending} skeleton={<Skeleton height={180} />}>
        {(found) => <LinkStep pending={found} />}
      </Await>
    </PublicPage>
  );
};

const LinkStep = ({ pending: { email, issuer } }: { readonly pending: PendingLink }) => {
  const { t } = useTranslation();
  const enter = useEnter();
  const me = useQuery(meQuery);
  const [codeWanted, wantCode] = useState(false);
  const linking = useCommand(() => api.POST('/api/auth/sso/link', { body: {} }), { guest: true, onDone: enter });
  const link = async (): Promise<void> => void (await linking.mutateAsync().catch(() => undefined));
  if (me.isPending) return <Skeleton height={180} />;
  if (me.data?.person.email === email)
    return (
      <Stack>
        <Text>{t('security.linkSignedIn', { email, issuer })}</Text>
        <ProblemNote error={linking.error} />
        <Button size="md" loading={linking.isPending} onClick={() => linking.mutate()}>
          {t('security.linkSubmit')}
        </Button>
      </Stack>
    );
  return (
    <Stack>
      <Text>{t('security.linkLead', { email })}</Text>
      {codeWanted ? (
        <CodeStep onDone={link} onStartAgain={() => wantCode(false)} />
      ) : (
        <PasswordStep
          email={email}
          submit={t('security.linkSubmit')}
          onDone={link}
          onCodeWanted={() => wantCode(true)}
        />
      )}
      <ProblemNote error={linking.error} />
      <Anchor renderRoot={(props) => <Link to="/forgot-password" search={{}} {...props} />}>
        {t('signIn.forgot')}
      </Anchor>
    </Stack>
  );
};
