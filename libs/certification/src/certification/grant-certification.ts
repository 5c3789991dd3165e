import { type Command, Rejection } from '@cairn/event-sourcing';
import type { CertificationEvent, CertificationEventData } from './certification-events.js';
import type { CertificationRejection } from './certification-rejections.js';
import type { Certification } from './certification-state.js';
import { validityFrom } from './validity.js';

/** `modelStatus`: what the model version is when the decision is heard of; undefined where it is not known here. */
export type GrantCertification = Command<
  'GrantCertification',
  Omit<CertificationEventData<'CertificationGranted'>, 'grantedOn' | 'expiresOn' | 'windowOpensOn'> & {
    readonly modelStatus: 'draft' | 'published' | 'retired' | undefined;
  }
>;

/**
 * One certification for each decision: a decision heard of twice grants nothing more. Nothing is granted on a draft,
 * whose criteria may be unconfirmed.
 */
export const grantCertification = (
  { data: { modelStatus, ...data } }: GrantCertification,
  { status }: Certification,
): CertificationEvent[] => {
  if (status !== 'none') return [];
  if (modelStatus === 'draft') {
    throw new Rejection('model-version-is-draft' satisfies CertificationRejection, {
      model: data.model,
      modelVersion: data.modelVersion,
    });
  }
  return [{ type: 'CertificationGranted', data: { ...data, ...validityFrom(data.decidedAt, data.timeZone) } }];
};
