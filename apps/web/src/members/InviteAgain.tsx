import type { Member } from '@cairn/contracts/organizations/http/organizations.js';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { organizationPath } from '../api/organizations.js';
import { post } from '../api/request.js';
import { useCommand } from '../api/use-command.js';
import { ProblemNote } from '../states/ProblemNote.js';

type Props = { readonly organizationId: string; readonly member: Member };

export const InviteAgain = ({ organizationId, member: { name, email, role } }: Props) => {
  const { t } = useTranslation();
  const invitation = useCommand(() => post(`${organizationPath(organizationId)}/invitations`, { email, name, role }), {
    refresh: [['members', organizationId]],
  });
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
