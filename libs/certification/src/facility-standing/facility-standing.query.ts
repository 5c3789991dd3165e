import type { FacilityStanding } from '@cairn/contracts/certification/http/facility-standing.js';
import type { ModelVersion } from '@cairn/maturity-models';
import type { Kysely } from 'kysely';
import type { CertificationTables } from '../certification.tables.js';
import { localDateOf } from '../certification/validity.js';
import { modelVersions } from '../inbox/model-versions.query.js';
import {
  type FindVersion,
  type HeldCertificate,
  type SubmittedScore,
  facilityStandingOf,
} from './facility-standing.js';

type Db = Kysely<CertificationTables>;

/** The standing of a facility of one organization, today. */
export const findFacilityStanding = async (
  db: Db,
  tenantId: string,
  facilityId: string,
  now: string,
): Promise<FacilityStanding> => {
  const rows = await db
    .selectFrom('certifications')
    .select(['number', 'model', 'model_version', 'stage', 'granted_on', 'expires_on', 'replaced_on', 'revoked_on'])
    .select(['suspensions', 'time_zone'])
    .where('tenant_id', '=', tenantId)
    .where('facility_id', '=', facilityId)
    .execute();
  return standingFrom(db, rows, await findSubmittedScores(db, tenantId, facilityId), now);
};

/** The present scores of its submitted assessments. */
export const findSubmittedScores = async (db: Db, tenantId: string, facilityId: string): Promise<SubmittedScore[]> =>
  db
    .selectFrom('assessment_scores')
    .select(['model', 'model_version as modelVersion', 'score', 'submitted_at as submittedAt'])
    .where('tenant_id', '=', tenantId)
    .where('facility_id', '=', facilityId)
    .where('submitted_at', 'is not', null)
    .where('score', 'is not', null)
    .$narrowType<{ score: number; submittedAt: string }>()
    .execute();

type Row = Pick<
  CertificationTables['register'],
  | 'number'
  | 'model'
  | 'model_version'
  | 'stage'
  | 'granted_on'
  | 'expires_on'
  | 'replaced_on'
  | 'revoked_on'
  | 'time_zone'
> & { readonly suspensions: HeldCertificate['suspensions'] };

/** The standing that follows from these certificates and scores. */
export const standingFrom = async (
  db: Db,
  rows: readonly Row[],
  scores: readonly SubmittedScore[],
  now: string,
): Promise<FacilityStanding> => {
  const find = await versionsOf(db, [
    ...rows.map((row): [string, string] => [row.model, row.model_version]),
    ...scores.map(({ model, modelVersion }): [string, string] => [model, modelVersion]),
  ]);
  return facilityStandingOf(
    rows.map((row) => ({
      number: row.number,
      model: row.model,
      modelVersion: row.model_version,
      stage: row.stage,
      grantedOn: row.granted_on,
      expiresOn: row.expires_on,
      replacedOn: row.replaced_on,
      revokedOn: row.revoked_on,
      suspensions: row.suspensions,
      today: localDateOf(now, row.time_zone),
    })),
    scores,
    find,
  );
};

const versionsOf = async (db: Db, asked: readonly (readonly [string, string])[]): Promise<FindVersion> => {
  const found = new Map<string, ModelVersion | undefined>();
  for (const [model, version] of asked) {
    const key = `${model} ${version}`;
    if (!found.has(key)) found.set(key, await modelVersions.find(db, model, version));
  }
  return (model, version) => found.get(`${model} ${version}`);
};
