import { passwordResetRequested } from '@cairn/contracts/organizations/events/password-reset-requested.v1.js';
import { mailTemplate } from './mail-template.js';
import { newPasswordPath } from './routes.js';

export const passwordResetMail = mailTemplate('password-reset', passwordResetRequested, {
  values: ({ expiresAt }, { wording }) => ({ expires: wording.moment(expiresAt) }),
  path: ({ personId, resetId }, { passwordResetToken }) => newPasswordPath(passwordResetToken(personId, resetId)),
});
