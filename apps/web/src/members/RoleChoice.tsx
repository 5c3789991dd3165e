import type { Member } from '@cairn/contracts/organizations/http/organizations.js';
import { organizationRole } from '@cairn/contracts/roles.js';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { organizationPath } from '../api/organizations.js';
import { put } from '../api/request.js';
import { useCommand } from '../api/use-command.js';
import { useProblemText } from '../i18n/use-problem-text.js';

type Props = { readonly organizationId: string; readonly member: Member };

export const RoleChoice = ({ organizationId, member }: Props) => {
  const { t } = useTranslation();
  const problemText = useProblemText();
  const change = useCommand(
    (role: string) => put(`${organizationPath(organizationId)}/members/${member.personId}/role`, { role }),
    { refresh: [['members', organizationId], ['me']] },
  );
  return (
    <NativeSelect
      aria-label={t('members.roleOf', { name: member.name })}
      miw={180}
      maw={200}
      value={change.isPending ? change.variables : member.role}
      disabled={change.isPending}
      onChange={(event) => change.mutate(event.currentTarget.value)}
      data={organizationRole.options.map((role) => ({ value: role, label: t(`words.role.${role}`) }))}
      error={change.error && problemText(change.error)}
    />
  );
};
