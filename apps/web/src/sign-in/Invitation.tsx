import { Anchor, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Invitation as InvitationInHand } from '@cairn/contracts/organizations/http/organizations.js';
import { AcceptForm } from './AcceptForm.js';

type Props = { readonly token: string; readonly invitation: InvitationInHand };

export const Invitation = ({ token, invitation }: Props) => {
  const { t } = useTranslation();
  const { organizationName: organization, status } = invitation;
  if (status === 'open')
    return (
      <AcceptForm
        path={`/api/invitations/${encodeURIComponent(token)}/acceptance`}
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
