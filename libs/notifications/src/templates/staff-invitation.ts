import { staffInvited } from '@cairn/contracts/organizations/events/staff-invited.v1.js';
import { mailTemplate } from './mail-template.js';
import { staffInvitationPath } from './routes.js';

export const staffInvitationMail = mailTemplate('staff-invitation', staffInvited, {
  names: ({ invitedBy }) => [invitedBy],
  values: ({ roles, expiresAt, invitedBy }, { wording, nameOf }) => ({
    inviter: nameOf(invitedBy),
    roles: wording.list(roles.map((role) => wording.texts.staffRoles[role])),
    expires: wording.moment(expiresAt),
  }),
  path: ({ invitationId }, { invitationToken }) => staffInvitationPath(invitationToken(invitationId)),
});
