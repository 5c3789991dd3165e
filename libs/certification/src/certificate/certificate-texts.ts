import { Temporal } from 'temporal-polyfill';
import type { Registered } from '../certification/registered.js';

/** 27 April 2027 */
const longDate = (day: string): string =>
  Temporal.PlainDate.from(day).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

const countryNames = new Intl.DisplayNames('en', { type: 'region' });

/** Every sentence of a certificate. */
export const certificateTexts = (entry: Registered, publicUrl: string) => {
  const { number, facilityName, organizationName, country, modelName, modelVersion, stage, highestStage } = entry;
  const place = countryNames.of(country) ?? country;
  return {
    title: `Certificate ${number}: ${facilityName}`,
    kicker: 'Certificate of digital maturity',
    facility: facilityName,
    organization: `${organizationName}, ${place}`,
    sentence: `has reached stage ${stage} of ${highestStage} of the maturity model ${modelName}, version ${modelVersion}, as a visit by independent validators has confirmed.`,
    facts: [
      ['Granted', longDate(entry.grantedOn)],
      ['Valid to the end of', longDate(entry.expiresOn)],
      ['Number', number],
    ] as const,
    check: 'Check this certificate',
    standing: 'The register shows its standing today; a certificate may be replaced by a newer one.',
    verifyUrl: `${publicUrl}/verify/${number}`,
    picture: `A cairn of ${highestStage} stones, ${stage} of them reached: stage ${stage}.`,
    scan: `QR code that leads to the register's entry of ${number}.`,
  };
};
