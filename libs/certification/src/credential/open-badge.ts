import { endOf, startOf } from '../certification/validity.js';
import { type StatusEntries, credentialStatusOf } from './status-list.js';
import type { Registered } from '../certification/registered.js';

export type OpenBadge = Readonly<Record<string, unknown>> & {
  readonly id: string;
  readonly validFrom: string;
  readonly validUntil: string;
};

const CONTEXTS = ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'];

/**
 * The certification as an Open Badges 3.0 credential in the W3C data model 2.0. Valid from the first moment of the day
 * of the grant to the end of the last day, or until a newer certification took its place.
 */
export const openBadgeOf = (entry: Registered, status: StatusEntries, publicUrl: string): OpenBadge => {
  const {
    number,
    facilityId,
    facilityName,
    organizationName,
    country,
    timeZone,
    model,
    modelName,
    modelVersion,
    stage,
  } = entry;
  const endsOn =
    entry.replacedOn !== null && entry.replacedOn <= entry.expiresOn
      ? startOf(entry.replacedOn, timeZone)
      : endOf(entry.expiresOn, timeZone);
  return {
    '@context': CONTEXTS,
    id: `${publicUrl}/verify/${number}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: `${modelName}, stage ${stage}`,
    issuer: {
      id: publicUrl,
      type: ['Profile'],
      name: entry.issuer.name,
      url: publicUrl,
      ...(entry.issuer.replyAddress && { email: entry.issuer.replyAddress }),
    },
    validFrom: startOf(entry.grantedOn, timeZone),
    validUntil: endsOn,
    credentialStatus: credentialStatusOf(status, publicUrl),
    credentialSubject: {
      id: `urn:uuid:${facilityId}`,
      type: ['AchievementSubject'],
      identifier: [
        { type: 'IdentityObject', hashed: false, identityType: 'name', identityHash: facilityName },
        { type: 'IdentityObject', hashed: false, identityType: 'ext:organization', identityHash: organizationName },
        { type: 'IdentityObject', hashed: false, identityType: 'ext:country', identityHash: country },
      ],
      achievement: {
        id: `${publicUrl}/models/${model}/${modelVersion}#stage-${stage}`,
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
