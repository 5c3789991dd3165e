import type { RegisterEntry } from '@cairn/contracts/certification/http/certifications.js';
import type { Registered } from '../certification/registered.js';
import { standingFrom } from '../certification/standing.js';
import { standingOfNumber } from '../certification/standing-of-number.js';
import { localDateOf } from '../certification/validity.js';

/**
 * What the register says of a number for a day, today at the facility by default; undefined before the day of the
 * grant.
 *
 * @param issued the credential that is handed out; null where none is
 */
export const entryOf = (
  found: Registered,
  issued: { readonly jwt: string } | null,
  now: string,
  on: string | undefined,
): RegisterEntry | undefined => {
  const day = on ?? localDateOf(now, found.timeZone);
  const standing = standingOfNumber(found, day) ?? (on === undefined ? 'valid' : undefined);
  if (!standing) return undefined;
  const { number, facilityName, organizationName, country, model, modelName, modelVersion } = found;
  const { stage, highestStage, grantedOn, expiresOn, kind } = found;
  return {
    number,
    facilityName,
    organizationName,
    country,
    model,
    modelName,
    modelVersion,
    stage,
    highestStage,
    grantedOn,
    expiresOn,
    standing,
    issuer: found.issuer.name,
    standingFrom: standing === 'corrected' ? found.correctedOn : standingFrom(found, day),
    kind,
    successor: standing === 'corrected' ? found.correctedTo : standing === 'replaced' ? found.replacedBy : null,
    checkedAt: now,
    credential: issued?.jwt ?? null,
  };
};
