import type { IssuerProfile } from '@cairn/contracts/certification/http/issuer.js';
import type { ProgrammeIdentity } from '@cairn/contracts/certification/programme-identity.js';
import { didOf } from './did-web.js';

export const profileAddress = (publicUrl: string): string => `${publicUrl}/.well-known/issuer.json`;

/** The issuer as it stands in credentials: a Profile of Open Badges. */
export const issuerProfile = (publicUrl: string, { name, replyAddress }: ProgrammeIdentity): IssuerProfile => ({
  id: didOf(publicUrl),
  type: ['Profile'],
  name,
  url: publicUrl,
  ...(replyAddress && { email: replyAddress }),
});
