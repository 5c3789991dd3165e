import { accountChanged } from '@cairn/contracts/sign-in/events/account-changed.v1.js';
import { mailTemplate } from './mail-template.js';
import { forgotPasswordPath } from './routes.js';

export const accountChangedMail = mailTemplate('account-changed', accountChanged, {
  variant: ({ change }) => change,
  values: ({ at }, { wording }) => ({ at: wording.moment(at) }),
  path: () => forgotPasswordPath,
});
