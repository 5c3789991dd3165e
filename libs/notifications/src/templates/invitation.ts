import { memberInvited } from '@cairn/contracts/organizations/events/member-invited.v1.js';
import { mailTemplate } from './mail-template.js';
import { invitationPath } from './routes.js';

export const invitationMail = mailTemplate('invitation', memberInvited, {
  variant: ({ byProgramme }) => (byProgramme ? 'programme' : undefined),
  names: ({ invitedBy }) => [invitedBy],
  values: ({ organizationName, role, expiresAt, invitedBy }, { wording, nameOf }) => ({
    inviter: nameOf(invitedBy),
    organization: organizationName,
    role: wording.texts.roles[role],
    expires: wording.moment(expiresAt),
  }),
  path: ({ invitationId }, { invitationToken }) => invitationPath(invitationToken(invitationId)),
});
