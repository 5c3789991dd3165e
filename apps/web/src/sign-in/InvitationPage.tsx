import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { invitationQuery } from '../api/organizations.js';
import { isProblem } from '../api/problem.js';
import { PublicPage } from '../frame/PublicPage.js';
import { Await } from '../states/Await.js';
import { Invitation } from './Invitation.js';

export const InvitationPage = () => {
  const { t } = useTranslation();
  const { token } = useParams({ from: '/invitation/$token' });
  const invitation = useQuery(invitationQuery(token));
  if (isProblem(invitation.error, 404)) {
    return (
      <PublicPage title={t('signIn.unknownTitle')}>
        <Text>{t('signIn.unknown')}</Text>
      </PublicPage>
    );
  }
  const title = invitation.data
    ? t('signIn.invitationTitle', { organization: invitation.data.organizationName })
    : t('states.loading');
  return (
    <PublicPage title={title}>
      <Await query={invitation} skeleton={<Skeleton height={180} />}>
        {(found) => <Invitation token={token} invitation={found} />}
      </Await>
    </PublicPage>
  );
};
