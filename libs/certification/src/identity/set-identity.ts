import type { ProgrammeIdentity } from '@cairn/contracts/certification/programme-identity.js';
import type { Command } from '@cairn/event-sourcing';
import type { IdentityEvent } from './identity-events.js';

export type SetIdentity = Command<'SetIdentity', { readonly identity: ProgrammeIdentity }>;

/** Certificates that are issued from now on print it; those issued before keep theirs. */
export const setIdentity = ({ data }: SetIdentity, former: ProgrammeIdentity): IdentityEvent[] =>
  JSON.stringify(data.identity) === JSON.stringify(former) ? [] : [{ type: 'IdentitySet', data }];
