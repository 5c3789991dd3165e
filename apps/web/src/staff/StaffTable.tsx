import type { StaffMember } from '@cairn/contracts/organizations/http/staff.js';
import { IconUserMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useNow } from '../api/demo.js';
import { useFormat } from '../i18n/use-format.js';
import { useManages } from '../models/use-manages.js';
import { RemoveButton } from '../states/RemoveButton.js';
import type { Column } from '../table/column.js';
import { DataTable } from '../table/DataTable.js';
import { ChangeRoles } from './ChangeRoles.js';

export const StaffTable = ({ staff }: { readonly staff: readonly StaffMember[] }) => {
  const { t } = useTranslation();
  const format = useFormat();
  const manages = useManages();
  const now = useNow();
  const rolesOf = ({ roles }: StaffMember): string => format.list(roles.map((role) => t(`words.role.${role}`)));
  const statusOf = ({ expiresAt }: StaffMember): string =>
    expiresAt
      ? t(expiresAt < now ? 'people.ranOut' : 'people.invited', { day: format.day(expiresAt.slice(0, 10)) })
      : t('people.active');
  const doing: Column<StaffMember> = {
    title: '',
    cell: (member) =>
      member.personId ? (
        <ChangeRoles personId={member.personId} member={member} />
      ) : member.invitationId ? (
        <WithdrawInvitation invitationId={member.invitationId} name={member.name} />
      ) : null,
  };
  return (
    <DataTable
      name="staff"
      rows={staff}
      keyOf={({ personId, email }) => personId ?? email}
      columns={[
        { title: t('members.name'), value: ({ name }) => name, cell: ({ name }) => <bdi>{name}</bdi> },
        { title: t('members.email'), value: ({ email }) => email, cell: ({ email }) => email },
        { title: t('people.roles'), value: rolesOf, cell: rolesOf },
        { title: t('members.status'), value: statusOf, cell: statusOf },
        ...(manages ? [doing] : []),
      ]}
    />
  );
};

const WithdrawInvitation = ({ invitationId, name }: { readonly invitationId: string; readonly name: string }) => {
  const { t } = useTranslation();
  return (
    <RemoveButton
      icon={IconUserMinus}
      label={t('people.withdraw', { name })}
      title={t('people.withdrawTitle', { name })}
      text={t('people.withdrawText')}
      remove={() => api.DELETE('/api/staff/invitations/{invitationId}', { params: { path: { invitationId } } })}
      refresh={[['staff']]}
    />
  );
};
