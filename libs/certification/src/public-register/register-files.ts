import type { ListedCertificate } from '@cairn/contracts/certification/http/register-list.js';
import { csvOf } from '@cairn/contracts/csv.js';

const columns = [
  'number',
  'facilityName',
  'organizationName',
  'country',
  'model',
  'modelVersion',
  'stage',
  'kind',
  'grantedOn',
  'expiresOn',
  'standing',
] as const satisfies readonly (keyof ListedCertificate)[];

/** The register as a table, headed by the names that the API gives its columns. */
export const registerCsv = (certificates: readonly ListedCertificate[]): string =>
  csvOf([columns, ...certificates.map((one) => columns.map((column) => one[column]))]);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text within XML; what XML has no room for is left out. */
export const xmlText = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? '');

/** What came into the register, the newest first, for feed readers (RFC 4287). */
export const registerAtom = (certificates: readonly ListedCertificate[], publicUrl: string, issuer: string): string => {
  const updated = (day: string | undefined): string => `${day ?? '1970-01-01'}T00:00:00Z`;
  const entries = certificates.map(({ number, facilityName, modelName, stage, grantedOn, expiresOn, country }) => {
    const address = xmlText(`${publicUrl}/verify/${number}`);
    return `  <entry>
    <id>${address}</id>
    <title>${xmlText(`${facilityName}: ${modelName}, stage ${stage}`)}</title>
    <link href="${address}"/>
    <updated>${updated(grantedOn)}</updated>
    <summary>${xmlText(`Certificate ${number}, ${country}, valid to the end of ${expiresOn}.`)}</summary>
  </entry>
`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${xmlText(`${publicUrl}/register`)}</id>
  <title>${xmlText(`Certificates of ${issuer}`)}</title>
  <author><name>${xmlText(issuer)}</name></author>
  <link href="${xmlText(`${publicUrl}/register`)}"/>
  <link rel="self" href="${xmlText(`${publicUrl}/api/certification/register/certificates.atom`)}"/>
  <updated>${updated(certificates[0]?.grantedOn)}</updated>
${entries.join('')}</feed>
`;
};
