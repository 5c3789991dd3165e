import type { CertificationChange } from '@cairn/contracts/certification/http/changes.js';
import type { CertificationCommand } from './certification.js';
import type { Actor } from './staff-change.js';

type Unsent<C> = C extends { readonly type: infer Type; readonly data: infer Data }
  ? { readonly type: Type; readonly data: Data }
  : never;

/** The command by which a certification is changed as staff asks; `number` is what a correction reissues it under. */
export const commandFor = (change: CertificationChange, actor: Actor, number: string): Unsent<CertificationCommand> => {
  switch (change.change) {
    case 'suspend':
      return { type: 'SuspendCertification', data: { reason: change.reason, actor } };
    case 'reinstate':
      return { type: 'ReinstateCertification', data: { reason: change.reason, actor } };
    case 'propose-revocation':
      return { type: 'ProposeRevocation', data: { reason: change.reason, actor } };
    case 'dismiss-revocation':
      return { type: 'DismissRevocation', data: { reason: change.reason, actor } };
    case 'confirm-revocation':
      return { type: 'RevokeCertification', data: { actor } };
    case 'correct': {
      const { facilityName, organizationName, reason } = change;
      return { type: 'CorrectCertification', data: { number, facilityName, organizationName, reason, actor } };
    }
  }
};
