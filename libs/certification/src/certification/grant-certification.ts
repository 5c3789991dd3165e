import type { Command } from '@cairn/event-sourcing';
import type { CertificationEvent, CertificationEventData } from './certification-events.js';
import type { Certification } from './certification-state.js';
import { validityFrom } from './validity.js';

export type GrantCertification = Command<'GrantCertification', Omit<CertificationEventData<'CertificationGranted'>, 'grantedOn' | 'expiresOn' | 'windowOpensOn'>>;

/** One certification for each decision: a decision heard of twice grants nothing more. */
export const grantCertification = ({ data }: GrantCertification, { status }: Certification): CertificationEvent[] =>
  status === 'none' ? [{ type: 'CertificationGranted', data: { ...data, ...validityFrom(data.decidedAt, data.timeZone) } }] : [];
