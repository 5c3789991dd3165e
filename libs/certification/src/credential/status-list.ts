import type { StatusPurpose } from '@cairn/contracts/certification/http/status-lists.js';
import type { Dated } from './credential.jws.js';
import { didOf } from './did-web.js';

/** Where the credential of a number stands in the list of a purpose. */
export type StatusEntry = { readonly list: number; readonly index: number };
export type StatusEntries = { readonly revocation: StatusEntry; readonly suspension: StatusEntry };

const statusListAddress = (publicUrl: string, purpose: StatusPurpose, list: number): string =>
  `${publicUrl}/api/certification/register/status-lists/${purpose}/${list}`;

/** What a credential says of where its status is found: an entry for each purpose. */
export const credentialStatusOf = ({ revocation, suspension }: StatusEntries, publicUrl: string) =>
  [['revocation', revocation] as const, ['suspension', suspension] as const].map(
    ([purpose, { list, index }]: readonly [StatusPurpose, StatusEntry]) => {
      const address = statusListAddress(publicUrl, purpose, list);
      return {
        id: `${address}#${index}`,
        type: 'BitstringStatusListEntry',
        statusPurpose: purpose,
        statusListIndex: String(index),
        statusListCredential: address,
      };
    },
  );

/** A status list as a credential of its own; `now` is the instant at which it holds. */
export const statusListCredential = (
  publicUrl: string,
  issuerName: string,
  {
    purpose,
    list,
    encodedList,
  }: { readonly purpose: StatusPurpose; readonly list: number; readonly encodedList: string },
  now: string,
  until: string,
): Dated => {
  const id = statusListAddress(publicUrl, purpose, list);
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: { id: didOf(publicUrl), name: issuerName },
    validFrom: now,
    validUntil: until,
    credentialSubject: { id: `${id}#list`, type: 'BitstringStatusList', statusPurpose: purpose, encodedList },
  };
};
