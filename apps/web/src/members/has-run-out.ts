import type { Member } from '@cairn/contracts/organizations/http/organizations.js';
import { Temporal } from 'temporal-polyfill';

/** An invitation that nobody accepted in time. */
export const hasRunOut = ({ status, expiresAt }: Pick<Member, 'status' | 'expiresAt'>, now: string): boolean =>
  status === 'invited' &&
  expiresAt !== null &&
  Temporal.Instant.compare(Temporal.Instant.from(expiresAt), Temporal.Instant.from(now)) <= 0;
