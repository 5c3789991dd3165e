import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Invitation as InvitationInHand } from '@cairn/contracts/organizations/http/organizations.js';
import { api } from '../api/api.js';
import { AcceptForm } from './AcceptForm.js';

type Props = { readonly token: string; readonly invitation: InvitationInHand };

export const Invitation = ({ token, invitation }: Props) => {
  const { t } = useTranslation();
  const { organizationName: organization, status } = invitation;
  if (status === 'open')
    return (
      <AcceptForm
        accept={(body) => api.POST('/api/invitations/{token}/acceptance', { params: { path: { token } }, body })}
        invitation={invitation}
        role={t(`words.role.${invitation.role}`)}
      />
    );
  return (
    <>
      <Text fw={600}>{t(`signIn.${status}Title`)}</Text>
      <Text>{t(`signIn.${status}`, { organization })}</Text>
      {status === 'accepted' && (
        <Anchor renderRoot={(props) => <Link to="/sign-in" search={{}} {...props} />}>{t('signIn.toSignIn')}</Anchor>
      )}
    </>
  );
};
