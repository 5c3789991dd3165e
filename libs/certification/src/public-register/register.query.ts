import { textsOf } from '@cairn/maturity-models';
import type { Kysely } from 'kysely';
import type { CertificationTables } from '../certification.tables.js';
import { modelVersions } from '../inbox/model-versions.query.js';
import type { Registered } from './registered.js';

/** What the register says of a number. */
export const findRegistered = async (
  db: Kysely<CertificationTables>,
  number: string,
): Promise<Registered | undefined> => {
  const row = await db.selectFrom('register').selectAll().where('number', '=', number).executeTakeFirst();
  if (!row) return undefined;
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
    replacedOn: row.replaced_on,
  };
};
