import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { isProblem } from '../api/problem.js';
import { staffInvitationQuery } from '../api/staff.js';
import { PublicPage } from '../frame/PublicPage.js';
import { useFormat } from '../i18n/use-format.js';
import { Await } from '../states/Await.js';
import { AcceptForm } from './AcceptForm.js';

/** Joins the staff of the programme by the link of a mail. */
export const StaffInvitationPage = () => {
  const { t } = useTranslation();
  const format = useFormat();
  const { token } = useParams({ from: '/staff-invitation/$token' });
  const invitation = useQuery(staffInvitationQuery(token));
  if (isProblem(invitation.error, 404)) {
    return (
      <PublicPage title={t('signIn.unknownTitle')}>
        <Text>{t('signIn.unknown')}</Text>
      </PublicPage>
    );
  }
  return (
    <PublicPage title={t('signIn.staffTitle')}>
      <Await query={invitation} skeleton={<Skeleton height={180} />}>
        {(found) =>
          found.status === 'open' ? (
            <AcceptForm
              accept={(body) =>
                api.POST('/api/staff-invitations/{token}/acceptance', { params: { path: { token } }, body })
              }
              invitation={found}
              role={format.list(found.roles.map((role) => t(`words.role.${role}`)))}
            />
          ) : (
            <Text>{t('signIn.staffOver')}</Text>
          )
        }
      </Await>
    </PublicPage>
  );
};
