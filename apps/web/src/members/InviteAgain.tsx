import type { Member } from '@cairn/contracts/organizations/http/organizations.js';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/api.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';

type Props = { readonly organizationId: string; readonly member: Member };

export const InviteAgain = ({ organizationId, member: { name, email, role } }: Props) => {
  const { t } = useTranslation();
  const invitation = useCommand(
    () =>
      api.POST('/api/organizations/{organizationId}/invitations', {
        params: { path: { organizationId } },
        body: { email, name, role },
      }),
    {
      refresh: [['members', organizationId]],
    },
  );
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        loading={invitation.isPending}
        aria-label={t('members.inviteAgainOf', { name })}
        onClick={() => invitation.mutate()}
      >
        {t('members.inviteAgain')}
      </Button>
      <ProblemNote error={invitation.error} />
    </>
  );
};
