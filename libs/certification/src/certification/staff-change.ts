import { type CommandMeta, Rejection } from '@cairn/event-sourcing';
import { Temporal } from 'temporal-polyfill';
import type { CertificationEventData } from './certification-events.js';
import { type Certification, type CertificationRejection, isOngoing } from './certification-state.js';
import { endOf, localDateOf } from './validity.js';

/** Who acts: `belonged` when the person belongs or ever belonged to the organization that is certified. */
export type Actor = { readonly belonged: boolean };

type Grant = CertificationEventData<'CertificationGranted'>;

/**
 * What staff changes is a certification that is not over, by somebody independent of its organization.
 *
 * @returns what was granted, and the facility's day on which the change is made
 */
export const changedByStaff = (
  certification: Certification,
  { belonged }: Actor,
  { at }: CommandMeta,
): { readonly grant: Grant; readonly on: string } => {
  const { status, grant } = certification;
  if (!grant) throw new Rejection<CertificationRejection>('certification-not-granted');
  if (belonged) throw new Rejection<CertificationRejection>('actor-belonged-to-organization');
  const { expiresOn, timeZone } = grant;
  const ended = Temporal.Instant.compare(at, endOf(expiresOn, timeZone)) >= 0;
  if (!isOngoing(certification)) throw new Rejection<CertificationRejection>('certification-over', { status });
  if (ended) throw new Rejection<CertificationRejection>('certification-over', { status: 'expired' });
  return { grant, on: localDateOf(at, timeZone) };
};
