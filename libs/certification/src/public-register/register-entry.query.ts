import type { RegisterEntry, RegisterMatch } from '@cairn/contracts/certification/http/certifications.js';
import type { Service } from '@cairn/platform/service/service.js';
import type { CertificationTables } from '../certification.tables.js';
import { standingOn } from '../certification/standing.js';
import { localDateOf } from '../certification/validity.js';
import { signCredential } from '../credential/credential.jws.js';
import { openBadgeOf } from '../credential/open-badge.js';
import { findSigningKey } from '../credential/signing-keys.store.js';
import { findRegistered, findRegisteredByName } from './register.query.js';

/**
 * The register's answer about a number for a day, today at the facility unless told; none before the day of the grant.
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
    return found && { found, key: await findSigningKey(db, config, now) };
  });
  if (!read) return undefined;
  const { found, key } = read;
  const standing =
    standingOn(found, on ?? localDateOf(now, found.timeZone)) ?? (on === undefined ? 'valid' : undefined);
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
  } = found;
  const credential = await signCredential(
    openBadgeOf(found, config.publicUrl),
    config.publicUrl,
    `urn:uuid:${found.facilityId}`,
    key,
  );
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
    checkedAt: now,
    credential,
  };
};

/** Certifications whose facility has that name or a part of it, as they stand today at the facility. */
export const searchByName = async (service: Service<CertificationTables>, name: string): Promise<RegisterMatch[]> => {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const now = service.clock.now();
  const found = await service.inNoTenant((db) => findRegisteredByName(db, words));
  return found.map((one) => {
    const { number, facilityName, organizationName, country, model, modelName, modelVersion, stage, expiresOn } = one;
    const standing = standingOn(one, localDateOf(now, one.timeZone)) ?? 'valid';
    const facts = { number, facilityName, organizationName, country, model, modelName, modelVersion, stage, expiresOn };
    return { ...facts, standing };
  });
};
