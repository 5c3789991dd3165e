import { Temporal } from 'temporal-polyfill';
import type { Registered } from '../certification/registered.js';

/** 27 April 2027 */
const longDate = (day: string): string =>
  Temporal.PlainDate.from(day).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

const isRevalidated = ({ kind }: Registered): boolean => kind === 'renewal' || kind === 'early-renewal';

/** Every sentence of a certificate. */
export const certificateTexts = (entry: Registered, publicUrl: string) => {
  const { issuer } = entry;
  const { number, facilityName, organizationName, country, modelName, modelVersion, stage, highestStage } = entry;
  return {
    title: `Certificate ${number}: ${facilityName}`,
    kicker: issuer.heading,
    facility: facilityName,
    organization: organizationName,
    place: countryNames.of(country) ?? country,
    sentence: `has reached stage ${stage} of ${highestStage} of the maturity model ${modelName}, version ${modelVersion}, as a visit by independent validators has ${isRevalidated(entry) ? 'confirmed again' : 'confirmed'}.`,
    issuedBy: 'Issued by',
    issuer: issuer.name,
    signatories: issuer.signatories,
    contact: [...(issuer.postalAddress?.split('\n') ?? []), ...(issuer.replyAddress ? [issuer.replyAddress] : [])].join(
      ', ',
    ),
    facts: [
      [isRevalidated(entry) ? 'Revalidated' : 'Granted', longDate(entry.grantedOn)],
      ['Valid to the end of', longDate(entry.expiresOn)],
      ['Number', number],
    ] as const,
    check: 'Check this certificate',
    attached: 'This certificate as a verifiable credential.',
    standing: 'The register shows its standing today: it may be replaced, suspended or revoked since.',
    verifyUrl: `${publicUrl}/verify/${number}`,
    stage: `Stage ${stage}`,
    alt: `A cairn of ${highestStage} stones, ${stage} of them reached: stage ${stage}.`,
    scan: `QR code that leads to the register's entry of ${number}.`,
  };
};
