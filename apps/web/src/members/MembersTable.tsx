import { useTranslation } from 'react-i18next';
import type { Member } from '@cairn/contracts/organizations/http/organizations.js';
import { useNow } from '../api/demo.js';
import { useMe } from '../api/me.js';
import { useMay } from '../frame/scope.js';
import { useFormat } from '../i18n/use-format.js';
import type { Column } from '../table/column.js';
import { DataTable } from '../table/DataTable.js';
import table from '../table/table.module.css';
import { hasRunOut } from './has-run-out.js';
import { InviteAgain } from './InviteAgain.js';
import { RemoveMember } from './RemoveMember.js';
import { RoleChoice } from './RoleChoice.js';

type Props = { readonly organizationId: string; readonly organization: string; readonly members: readonly Member[] };

export const MembersTable = ({ organizationId, organization, members }: Props) => {
  const { t } = useTranslation();
  const format = useFormat();
  const may = useMay();
  const { person } = useMe();
  const now = useNow();
  const statusOf = (member: Member): string => {
    const { status, since, expiresAt } = member;
    return t(`members.${hasRunOut(member, now) ? 'ranOut' : status}`, {
      day: format.day(since.slice(0, 10)),
      until: format.day((expiresAt ?? since).slice(0, 10)),
    });
  };
  const removal: Column<Member> = {
    title: '',
    cell: (member) => <RemoveMember organizationId={organizationId} organization={organization} member={member} />,
  };
  const factorOf = ({ secondFactor: factor }: Member): string => (factor ? t(`members.factors.${factor}`) : '');
  const secondFactor: Column<Member> = { title: t('members.secondFactor'), value: factorOf, cell: factorOf };
  return (
    <DataTable
      name="members"
      rows={members}
      keyOf={({ personId }) => personId}
      columns={[
        {
          title: t('members.name'),
          value: ({ name }) => name,
          cell: ({ personId, name }) => (
            <>
              <bdi>{name}</bdi> {personId === person.id && <span className={table['under']}>({t('members.you')})</span>}
            </>
          ),
        },
        { title: t('members.email'), value: ({ email }) => email, cell: ({ email }) => email },
        {
          title: t('members.role'),
          value: ({ role }) => t(`words.role.${role}`),
          cell: (member) =>
            may.administer && member.status === 'active' ? (
              <RoleChoice organizationId={organizationId} member={member} />
            ) : (
              t(`words.role.${member.role}`)
            ),
        },
        {
          title: t('members.status'),
          value: statusOf,
          cell: (member) => (
            <>
              {statusOf(member)}{' '}
              {may.administer && hasRunOut(member, now) && (
                <InviteAgain organizationId={organizationId} member={member} />
              )}
            </>
          ),
        },
        ...(may.administer ? [secondFactor, removal] : []),
      ]}
    />
  );
};
