import type { RegisterEntry, RegisterMatch } from '@cairn/contracts/certification/http/certifications.js';
import type { Service } from '@cairn/platform/service/service.js';
import type { CertificationTables } from '../certification.tables.js';
import { standingFrom, standingOn } from '../certification/standing.js';
import { localDateOf } from '../certification/validity.js';
import { signCredential } from '../credential/credential.jws.js';
import { openBadgeOf } from '../credential/open-badge.js';
import { findStatusEntries } from '../credential/status-entries.store.js';
import { findSigningKey } from '../credential/signing-keys.store.js';
import { isWithdrawn, standingOfNumber } from '../certification/standing-of-number.js';
import { findRegistered, findRegisteredByName } from './register.query.js';

/**
 * The register's answer about a number for a day, today at the facility by default; none before the day of the grant.
 */
export const readEntry = async (
  service: Service<CertificationTables>,
  number: string,
  on: string | undefined,
): Promise<RegisterEntry | undefined> => {
  const { config, clock } = service;
  const now = clock.now();
  const read = await service.inNoTenant(async (db) => {
    const found = await findRegistered(db, number);
    return found && { found, key: await findSigningKey(db, config, now), status: await findStatusEntries(db, number) };
  });
  if (!read) return undefined;
  const { found, key, status } = read;
  const day = on ?? localDateOf(now, found.timeZone);
  const standing = standingOfNumber(found, day) ?? (on === undefined ? 'valid' : undefined);
  if (!standing) return undefined;
  const {
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
    kind,
  } = found;
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
    credential: isWithdrawn(found, localDateOf(now, found.timeZone))
      ? null
      : await signCredential(
          openBadgeOf(found, status, config.publicUrl),
          config.publicUrl,
          `urn:uuid:${found.facilityId}`,
          key,
        ),
  };
};

/** Certifications whose facility has that name or a part of it, as they stand today at the facility. */
export const searchByName = async (service: Service<CertificationTables>, name: string): Promise<RegisterMatch[]> => {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const now = service.clock.now();
  const found = await service.inNoTenant((db) => findRegisteredByName(db, words));
  return found.map((one) => {
    const { number, facilityName, organizationName, country, model, modelName, modelVersion, stage, expiresOn, kind } =
      one;
    const standing = standingOn(one, localDateOf(now, one.timeZone)) ?? 'valid';
    const what = { model, modelName, modelVersion, stage, expiresOn, kind };
    return { number, facilityName, organizationName, country, ...what, standing };
  });
};
