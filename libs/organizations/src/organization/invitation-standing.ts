import { Temporal } from 'temporal-polyfill';
import type { Invitation, Organization } from './organization-state.js';

const INVITATION_DAYS = 14;

/** The instant at which an invitation made at `at` ends. */
export const invitationEnd = (at: string): string =>
  Temporal.Instant.from(at)
    .add({ hours: 24 * INVITATION_DAYS })
    .toString();

const isOver = (expiresAt: string, at: string): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(at), Temporal.Instant.from(expiresAt)) >= 0;

/** How an invitation stands at an instant; undefined for one that was withdrawn. */
export const standingOf = (
  { status, expiresAt }: Pick<Invitation, 'status' | 'expiresAt'>,
  at: string,
): 'open' | 'accepted' | 'expired' | undefined => {
  if (status === 'withdrawn') return undefined;
  if (status === 'accepted') return 'accepted';
  return isOver(expiresAt, at) ? 'expired' : 'open';
};

/** The invitations of a person which nobody has accepted or withdrawn, expired ones included. */
export const waitingInvitations = ({ invitations }: Organization, personId: string): Invitation[] =>
  [...invitations.values()].filter((invitation) => invitation.personId === personId && invitation.status === 'waiting');
