import type { CertificationHistoryEntry, CertificationStep } from '@cairn/contracts/certification/http/changes.js';
import type { RecordedEvent } from '@cairn/event-sourcing';
import type { CertificationEvent } from './certification-events.js';

const steps: Readonly<Record<CertificationEvent['type'], CertificationStep>> = {
  CertificationGranted: 'granted',
  CertificationReplaced: 'replaced',
  CertificationSuspended: 'suspended',
  CertificationReinstated: 'reinstated',
  RevocationProposed: 'revocation-proposed',
  RevocationDismissed: 'revocation-dismissed',
  CertificationRevoked: 'revoked',
  CertificationCorrected: 'corrected',
  ExpiryReminded: 'reminded',
  ReAssessmentWindowOpened: 'window-opened',
  CertificationExpired: 'expired',
};

/** What members of the organization do not learn, since nothing came of it or nothing came of it yet. */
const forStaff: ReadonlySet<CertificationStep> = new Set(['revocation-proposed', 'revocation-dismissed']);

const numberIn = ({ type, data }: CertificationEvent): string | null => {
  if (type === 'CertificationGranted' || type === 'CertificationCorrected') return data.number;
  return type === 'CertificationReplaced' ? data.byNumber : null;
};

/**
 * The life of a certification, the oldest step first.
 *
 * @param nameOf the name of a person of the programme; undefined for members of the organization, who learn no names
 */
export const historyOf = (
  events: readonly RecordedEvent<CertificationEvent>[],
  nameOf: ((personId: string) => string | undefined) | undefined,
): CertificationHistoryEntry[] =>
  events
    .map((event) => ({
      step: steps[event.type],
      at: event.meta.at,
      by: nameOf?.(event.meta.actor) ?? null,
      reason: 'reason' in event.data ? event.data.reason : null,
      number: numberIn(event),
    }))
    .filter(({ step }) => nameOf !== undefined || !forStaff.has(step));
