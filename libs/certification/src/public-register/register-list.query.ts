import type {
  FacilityInRegister,
  ListedCertificate,
  RegisterFilters,
  RegisterListQuery,
} from '@cairn/contracts/certification/http/register-list.js';
import type { Page } from '@cairn/contracts/page.js';
import { textsOf } from '@cairn/maturity-models';
import { finds } from '@cairn/platform/paging/finds.query.js';
import { type Orders, type SortKey, all, keysOf, readPage } from '@cairn/platform/paging/page.query.js';
import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import type { CertificationTables } from '../certification.tables.js';
import { standingOn } from '../certification/standing.js';
import { localDateOf } from '../certification/validity.js';
import type { SubmittedScore } from '../facility-standing/facility-standing.js';
import { standingFrom } from '../facility-standing/facility-standing.query.js';
import { modelVersions } from '../inbox/model-versions.query.js';

type Db = Kysely<CertificationTables>;
type Row = Selectable<CertificationTables['register']>;

const byNumber: SortKey = { by: 'number', type: 'text' };
const orders = {
  grantedOn: [{ by: 'granted_on', type: 'date' }, byNumber],
  facilityName: [{ by: 'search', type: 'text' }, byNumber],
  stage: [{ by: 'stage', type: 'integer' }, byNumber],
  expiresOn: [{ by: 'expires_on', type: 'date' }, byNumber],
} satisfies Orders<'grantedOn' | 'facilityName' | 'stage' | 'expiresOn'>;

/** A number that was corrected is left out: the one it was corrected to is listed. */
const isListed = sql<boolean>`corrected_on IS NULL AND EXISTS (SELECT FROM publications WHERE publications.facility_id = register.facility_id)`;

/** What `standingOn` calls valid, on one day for all. */
const isValidOn = (day: string): RawBuilder<boolean> => sql`(
  ${day}::date BETWEEN granted_on AND expires_on
  AND (revoked_on IS NULL OR ${day}::date < revoked_on)
  AND (replaced_on IS NULL OR ${day}::date < replaced_on)
  AND NOT EXISTS (
    SELECT FROM jsonb_to_recordset(suspensions) AS suspension("from" date, "until" date)
    WHERE ${day}::date >= suspension."from" AND (suspension."until" IS NULL OR ${day}::date < suspension."until")))`;

const conditionsOf = ({
  search,
  country,
  model,
  stage,
  year,
  on,
  validation,
}: RegisterFilters): RawBuilder<boolean>[] => [
  isListed,
  ...(search ? [finds('search', search)] : []),
  ...(country ? [sql<boolean>`country = ${country}`] : []),
  ...(model ? [sql<boolean>`model = ${model}`] : []),
  ...(stage !== undefined ? [sql<boolean>`stage = ${stage}`] : []),
  ...(year !== undefined ? [sql<boolean>`extract(year FROM granted_on) = ${year}`] : []),
  ...(on ? [isValidOn(on)] : []),
  ...(validation ? [sql<boolean>`(kind IN ('renewal', 'early-renewal')) = ${validation === 'revalidated'}`] : []),
];

const listed = (db: Db, asked: RegisterFilters) =>
  db
    .selectFrom('register')
    .selectAll()
    .where(all(conditionsOf(asked)));

/** A page of the certificates of facilities that consent to be listed. */
export const findListed = async (db: Db, now: string, asked: RegisterListQuery): Promise<Page<ListedCertificate>> => {
  const page = await readPage(listed(db, asked), asked.sort, keysOf(orders, asked.sort), asked);
  return { ...page, items: await shown(db, page.items, now) };
};

/** The newest of them, for files. */
export const findNewestListed = async (
  db: Db,
  now: string,
  asked: RegisterFilters,
  most: number,
): Promise<ListedCertificate[]> =>
  shown(db, await listed(db, asked).orderBy('granted_on', 'desc').orderBy('number', 'desc').limit(most).execute(), now);

/** A facility that consents to be listed, under the names of its newest certificate. */
export const findFacility = async (
  db: Db,
  now: string,
  facilityId: string,
  scores: readonly SubmittedScore[],
): Promise<FacilityInRegister | undefined> => {
  const rows = await listed(db, {})
    .where('facility_id', '=', facilityId)
    .orderBy('granted_on', 'desc')
    .orderBy('number', 'desc')
    .execute();
  const certificates = await shown(db, rows, now);
  const [newest] = certificates;
  if (!newest) return undefined;
  const standing = await standingFrom(db, rows, scores, now);
  const { facilityName, organizationName, country } = newest;
  return { facilityId, facilityName, organizationName, country, standing, certificates };
};

/** The organization that consents to have scores of the facility shown. */
export const findScoresOf = async (db: Db, facilityId: string): Promise<string | null> =>
  (await db.selectFrom('publications').select('scores_of').where('facility_id', '=', facilityId).executeTakeFirst())
    ?.scores_of ?? null;

/** One certificate of a facility that consents to be listed. */
export const findListedNumber = async (db: Db, now: string, number: string): Promise<ListedCertificate | undefined> => {
  const rows = await listed(db, {}).where('number', '=', number).execute();
  return (await shown(db, rows, now))[0];
};

const shown = async (db: Db, rows: readonly Row[], now: string): Promise<ListedCertificate[]> => {
  const names = new Map<string, string>();
  for (const { model, model_version: version } of rows) {
    const key = `${model} ${version}`;
    if (names.has(key)) continue;
    const found = await modelVersions.find(db, model, version);
    names.set(key, found ? textsOf(found).title : model);
  }
  return rows.map((row) => ({
    number: row.number,
    facilityId: row.facility_id,
    facilityName: row.facility_name,
    organizationName: row.organization_name,
    country: row.country,
    model: row.model,
    modelName: names.get(`${row.model} ${row.model_version}`) ?? row.model,
    modelVersion: row.model_version,
    stage: row.stage,
    grantedOn: row.granted_on,
    expiresOn: row.expires_on,
    kind: row.kind,
    standing:
      standingOn(
        {
          grantedOn: row.granted_on,
          expiresOn: row.expires_on,
          replacedOn: row.replaced_on,
          revokedOn: row.revoked_on,
          suspensions: row.suspensions,
        },
        localDateOf(now, row.time_zone),
      ) ?? 'valid',
  }));
};
