import type { GrantKind } from '@cairn/contracts/certification/grant-kind.js';

/** The certification in force for the same facility and model when a new one is granted. */
export type InForce = {
  readonly certificationId: string;
  readonly number: string;
  readonly stage: number;
  readonly expiresOn: string;
  readonly windowOpensOn: string;
};

/**
 * What a grant on that day is beside the certification in force. The renewal window decides: within it a grant renews;
 * before it, only a higher stage begins a validity of its own.
 */
export const grantKindOf = (stage: number, day: string, inForce: InForce | null): GrantKind => {
  if (inForce === null || day > inForce.expiresOn) return 'first';
  if (day >= inForce.windowOpensOn) return 'renewal';
  return stage > inForce.stage ? 'upgrade' : 'early-renewal';
};
