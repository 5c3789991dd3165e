import type { Member } from '@cairn/contracts/organizations/http/organizations.js';
import { type OrganizationRole, organizationRole } from '@cairn/contracts/roles.js';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { useProblemText } from '../i18n/use-problem-text.js';

type Props = { readonly organizationId: string; readonly member: Member };

export const RoleChoice = ({ organizationId, member }: Props) => {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const change = useCommand(
    (role: OrganizationRole) =>
      api.PUT('/api/organizations/{organizationId}/members/{personId}/role', {
        params: { path: { organizationId, personId: member.personId ?? '' } },
        body: { role },
      }),
    { refresh: [['members', organizationId], ['me']] },
  );
  return (
    <NativeSelect
      aria-label={t('members.roleOf', { name: member.name })}
      miw={180}
      maw={200}
      value={change.isPending ? change.variables : member.role}
      disabled={change.isPending}
      onChange={(event) => change.mutate(event.currentTarget.value as OrganizationRole)}
      data={organizationRole.options.map((role) => ({ value: role, label: t(`words.role.${role}`) }))}
      error={change.error && problemText(change.error)}
    />
  );
};
