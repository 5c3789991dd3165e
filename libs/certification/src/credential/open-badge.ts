import { endOf, startOf } from '../certification/validity.js';
import { issuerProfile } from './issuer-profile.js';
import { type StatusEntries, credentialStatusOf } from './status-list.js';
import type { Registered } from '../certification/registered.js';

export const CONTEXTS = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
];

/** The id of the credential of a number: where everybody can look it up. */
const credentialId = (publicUrl: string, number: string): string => `${publicUrl}/verify/${number}`;

/** The number of the credential with that id; undefined where it is none of ours. */
export const numberOfCredential = (publicUrl: string, id: unknown): string | undefined => {
  const before = credentialId(publicUrl, '');
  return typeof id === 'string' && id.startsWith(before) ? id.slice(before.length) : undefined;
};

/** Stage, model and version, as a credential names what was achieved. */
export const achievementId = (publicUrl: string, { model, modelVersion, stage }: Registered): string =>
  `${publicUrl}/models/${model}/${modelVersion}#stage-${stage}`;

/** Who is certified, as a credential names it. */
export const identifiersOf = ({ facilityName, organizationName, country }: Registered) =>
  [
    ['name', facilityName],
    ['ext:organization', organizationName],
    ['ext:country', country],
  ].map(([identityType, identityHash]) => ({ type: 'IdentityObject', hashed: false, identityType, identityHash }));

/**
 * The certification as an Open Badges 3.0 credential in the W3C data model 2.0. Valid from the first moment of the day
 * of the grant to the end of the last day; what happens to it in between stands in the status lists.
 */
export const openBadgeOf = (entry: Registered, status: StatusEntries, publicUrl: string) => {
  const { number, facilityId, timeZone, modelName, modelVersion, stage } = entry;
  return {
    '@context': CONTEXTS,
    id: credentialId(publicUrl, number),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `${modelName}, stage ${stage}`,
    issuer: issuerProfile(publicUrl, entry.issuer),
    validFrom: startOf(entry.grantedOn, timeZone),
    validUntil: endOf(entry.expiresOn, timeZone),
    credentialStatus: credentialStatusOf(status, publicUrl),
    credentialSubject: {
      id: `urn:uuid:${facilityId}`,
      type: ['AchievementSubject'],
      licenseNumber: number,
      identifier: identifiersOf(entry),
      achievement: {
        id: achievementId(publicUrl, entry),
        type: ['Achievement'],
        achievementType: 'Certification',
        name: `${modelName} (${modelVersion}), stage ${stage}`,
        description: `The facility stands at stage ${stage} of the maturity model ${modelName}, version ${modelVersion}, as a validation visit has confirmed.`,
        criteria: {
          narrative:
            'Every criterion of the stage and of the stages below was looked at in a validation visit by independent validators.',
        },
      },
    },
  };
};
