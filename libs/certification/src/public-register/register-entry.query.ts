import type { RegisterEntry, RegisterMatch } from '@cairn/contracts/certification/http/certifications.js';
import type { Service } from '@cairn/platform/service/service.js';
import type { CertificationTables } from '../certification.tables.js';
import { standingOn } from '../certification/standing.js';
import { localDateOf } from '../certification/validity.js';
import { issuedCredential } from '../credential/issued-credentials.store.js';
import { isWithdrawn } from '../certification/standing-of-number.js';
import { entryOf } from './register-entry.js';
import { findRegistered, findRegisteredByName } from './register.query.js';

/** What the register has of a number, and the credential of one that is not withdrawn. */
const read = async (service: Service<CertificationTables>, number: string) => {
  const { config, clock } = service;
  const now = clock.now();
  return service.inNoTenant(async (db) => {
    const found = await findRegistered(db, number);
    if (!found) return undefined;
    const isHandedOut = !isWithdrawn(found, localDateOf(now, found.timeZone));
    return { found, now, issued: isHandedOut ? await issuedCredential(db, found, config, now) : null };
  });
};

/** The credential of a number; null where none is handed out today, undefined where the register has no such number. */
export const readCredential = async (service: Service<CertificationTables>, number: string) =>
  (await read(service, number))?.issued;

/**
 * The register's answer about a number for a day, today at the facility by default; none before the day of the grant.
 */
export const readEntry = async (
  service: Service<CertificationTables>,
  number: string,
  on: string | undefined,
): Promise<RegisterEntry | undefined> => {
  const entry = await read(service, number);
  if (!entry) return undefined;
  const { found, issued, now } = entry;
  return entryOf(found, issued, now, on);
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
