import type { CertificationTerms } from '@cairn/contracts/certification/certification-terms.js';
import { type Command, Rejection } from '@cairn/event-sourcing';
import type { CertificationEvent, CertificationEventData } from './certification-events.js';
import type { CertificationRejection } from './certification-state.js';
import type { Certification } from './certification-state.js';
import { type InForce, grantKindOf } from './renewal.js';
import { localDateOf, validityFrom } from './validity.js';

/**
 * `modelStatus` and `terms`: what the model version is and states when the decision is heard of; `modelStatus` is
 * undefined where the version is not known here, `terms` is null where it certifies nothing. `inForce`: the facility's
 * certification under the same model on that day, under whichever version.
 */
export type GrantCertification = Command<
  'GrantCertification',
  Omit<
    CertificationEventData<'CertificationGranted'>,
    'grantedOn' | 'expiresOn' | 'windowOpensOn' | 'terms' | 'kind' | 'former'
  > & {
    /** Last day of the visit, at the facility; null where it is not known. */
    readonly visitEndedOn: string | null;
    readonly modelStatus: 'draft' | 'published' | 'retired' | undefined;
    readonly terms: CertificationTerms | null;
    readonly inForce: InForce | null;
  }
>;

/**
 * The first day of validity: the last day of the visit, on which the facility was seen as it is certified; never after
 * the decision.
 */
export const effectiveDayOf = ({
  visitEndedOn,
  decidedAt,
  timeZone,
}: Pick<GrantCertification['data'], 'visitEndedOn' | 'decidedAt' | 'timeZone'>): string => {
  const decidedOn = localDateOf(decidedAt, timeZone);
  return visitEndedOn !== null && visitEndedOn < decidedOn ? visitEndedOn : decidedOn;
};

/**
 * One certification for each decision: a decision heard of twice grants nothing more. Nothing is granted on a draft,
 * whose criteria may be unconfirmed, nor on a version that states no terms. An early renewal never lasts longer than
 * what it renews.
 */
export const grantCertification = (
  { data: { modelStatus, terms, inForce, visitEndedOn, ...data } }: GrantCertification,
  { status }: Certification,
): CertificationEvent[] => {
  if (status !== 'none') return [];
  const { model, modelVersion, stage } = data;
  if (modelStatus === 'draft')
    throw new Rejection<CertificationRejection>('model-version-is-draft', { model, modelVersion });
  if (!terms) throw new Rejection<CertificationRejection>('model-version-certifies-nothing', { model, modelVersion });
  const { visitFromStage, ...validity } = terms;
  if (stage < visitFromStage)
    throw new Rejection<CertificationRejection>('stage-not-certifiable', { stage, visitFromStage });
  const day = effectiveDayOf({ ...data, visitEndedOn });
  const kind = grantKindOf(stage, day, inForce);
  const endsBy = kind === 'early-renewal' ? inForce?.expiresOn : undefined;
  return [
    {
      type: 'CertificationGranted',
      data: {
        ...data,
        ...validityFrom(day, validity, endsBy),
        terms: validity,
        kind,
        former: kind === 'first' ? null : formerOf(inForce),
      },
    },
  ];
};

const formerOf = (inForce: InForce | null): CertificationEventData<'CertificationGranted'>['former'] => {
  if (!inForce) return null;
  const { certificationId, number, stage, expiresOn } = inForce;
  return { certificationId, number, stage, expiresOn };
};
