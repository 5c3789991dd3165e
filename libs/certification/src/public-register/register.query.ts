import { textsOf } from '@cairn/maturity-models';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { CertificationTables } from '../certification.tables.js';
import { modelVersions } from '../inbox/model-versions.query.js';
import { startOf } from '../certification/validity.js';
import { findIdentityAt } from '../identity/identities.query.js';
import type { Registered } from '../certification/registered.js';

type Db = Kysely<CertificationTables>;

const FOUND = 20;

/** What the register says of a number. */
export const findRegistered = async (db: Db, number: string): Promise<Registered | undefined> => {
  const row = await db.selectFrom('register').selectAll().where('number', '=', number).executeTakeFirst();
  return row && registeredOf(db, row);
};

/**
 * Certifications of facilities that consent to be listed, whose name has every one of these words, however accented; those
 * that stand first.
 */
export const findRegisteredByName = async (db: Db, words: readonly string[]): Promise<Registered[]> => {
  let found = db
    .selectFrom('register')
    .selectAll('register')
    .innerJoin('publications', 'publications.facility_id', 'register.facility_id')
    .where('corrected_on', 'is', null);
  for (const word of words) {
    const searched = sql<string>`lower(regexp_replace(normalize(${word}, NFKD), '[\\u0300-\\u036F]', '', 'g'))`;
    found = found.where(sql<boolean>`position(${searched} in search_name) > 0`);
  }
  const rows = await found
    .orderBy(sql`replaced_on is not null or revoked_on is not null`)
    .orderBy('expires_on', 'desc')
    .orderBy('number')
    .limit(FOUND)
    .execute();
  return Promise.all(rows.map((row) => registeredOf(db, row)));
};

const registeredOf = async (db: Db, row: Selectable<CertificationTables['register']>): Promise<Registered> => {
  const model = await modelVersions.find(db, row.model, row.model_version);
  const texts = model && textsOf(model);
  return {
    number: row.number,
    certificationId: row.certification_id,
    facilityId: row.facility_id,
    facilityName: row.facility_name,
    organizationName: row.organization_name,
    country: row.country,
    timeZone: row.time_zone,
    model: row.model,
    modelName: texts?.title ?? row.model,
    modelVersion: row.model_version,
    stage: row.stage,
    stageTitle: texts?.stages[String(row.stage)]?.title ?? '',
    highestStage: Math.max(row.stage, ...(model?.stages.map(({ stage }) => stage) ?? [])),
    grantedOn: row.granted_on,
    expiresOn: row.expires_on,
    kind: row.kind,
    issuer: await findIdentityAt(db, row.issued_at ?? startOf(row.granted_on, row.time_zone)),
    replacedOn: row.replaced_on,
    replacedBy: row.replaced_by,
    revokedOn: row.revoked_on,
    suspensions: row.suspensions,
    correctedOn: row.corrected_on,
    correctedTo: row.corrected_to,
  };
};
