import type { DigestFrequency, MailTiming } from '@cairn/contracts/notifications/mail-timing.js';

type Kept = { readonly mail: boolean; readonly digest?: DigestFrequency | null | undefined };

export const timingOf = ({ mail, digest }: Kept): MailTiming => (mail ? (digest ?? 'at-once') : 'never');

export const keptAs = (timing: MailTiming): { readonly mail: boolean; readonly digest?: DigestFrequency } => {
  if (timing === 'at-once' || timing === 'never') return { mail: timing === 'at-once' };
  return { mail: true, digest: timing };
};
