import type { Member } from '@cairn/contracts/organizations/http/organizations.js';
import { IconUserMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { RemoveButton } from '../states/RemoveButton.js';

type Props = { readonly organizationId: string; readonly organization: string; readonly member: Member };

export const RemoveMember = ({ organizationId, organization, member: { personId, invitationId, name } }: Props) => {
  const { t } = useTranslation();
  return (
    <RemoveButton
      icon={IconUserMinus}
      label={t('members.remove', { name })}
      title={t('members.removeTitle', { name })}
      text={t('members.removeText', { name, organization })}
      remove={() =>
        personId
          ? api.DELETE('/api/organizations/{organizationId}/members/{personId}', {
              params: { path: { organizationId, personId } },
            })
          : api.DELETE('/api/organizations/{organizationId}/invitations/{invitationId}', {
              params: { path: { organizationId, invitationId: invitationId ?? '' } },
            })
      }
      refresh={[['members', organizationId], ['me']]}
    />
  );
};
