import type {
  Certification,
  CertificationFigures,
  CertificationsQuery,
  DeskCertificationsQuery,
} from '@cairn/contracts/certification/http/certifications.js';
import type { DeskFilter } from '@cairn/contracts/list-filters.js';
import type { Page } from '@cairn/contracts/page.js';
import { finds } from '@cairn/platform/paging/finds.query.js';
import { type Orders, type SortKey, all, keysOf, readPage } from '@cairn/platform/paging/page.query.js';
import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely';
import { Temporal } from 'temporal-polyfill';
import type { CertificationTables, Revocation } from '../certification.tables.js';
import type { InForce } from './renewal.js';
import { type StandingInSql, standingAt } from './standing-in-sql.query.js';
import { standingOn } from './standing.js';
import { localDateOf } from './validity.js';

type Db = Kysely<CertificationTables>;

const byId: readonly SortKey[] = [
  { by: 'tenant_id', type: 'uuid' },
  { by: 'id', type: 'uuid' },
];

const ordersBy = ({ ongoing }: StandingInSql) =>
  ({
    standing: [
      { by: sql`CASE WHEN ${ongoing} THEN 0 ELSE 1 END`, type: 'integer' },
      { by: sql`CASE WHEN ${ongoing} THEN expires_on END`, type: 'date', nullable: true },
      { by: 'expires_on', type: 'date', descending: true },
      ...byId,
    ],
    facilityName: [{ by: 'search', type: 'text' }, ...byId],
    stage: [{ by: 'stage', type: 'integer' }, ...byId],
    number: [{ by: 'number', type: 'text' }, ...byId],
    grantedOn: [{ by: 'granted_on', type: 'date' }, ...byId],
    expiresOn: [{ by: 'expires_on', type: 'date' }, ...byId],
  }) satisfies Orders<'standing' | 'facilityName' | 'stage' | 'number' | 'grantedOn' | 'expiresOn'>;

/** A page of the certifications of one organization. */
export const findCertifications = (
  db: Db,
  tenantId: string,
  now: string,
  asked: CertificationsQuery,
): Promise<Page<Certification>> => pageWhere(db, now, asked, [sql`tenant_id = ${tenantId}`]);

/** A page of those of all organizations that the scope may read. */
export const findCertificationsOfAll = (
  db: Db,
  now: string,
  asked: DeskCertificationsQuery,
): Promise<Page<Certification>> => pageWhere(db, now, asked, ofDesk(asked));

const pageWhere = async (
  db: Db,
  now: string,
  asked: CertificationsQuery,
  conditions: readonly RawBuilder<boolean>[],
): Promise<Page<Certification>> => {
  const standings = await standingAt(db, now);
  const { items, ...page } = await readPage(
    db
      .selectFrom('certifications')
      .selectAll()
      .where(all([...conditions, ...ofList(asked, standings)])),
    asked.sort,
    keysOf(ordersBy(standings), asked.sort),
    asked,
  );
  return { ...page, items: items.map((row) => shown(row, now)) };
};

/** One certification of an organization, with the proposed revocation that waits for another manager. */
export const findCertification = async (
  db: Db,
  tenantId: string,
  id: string,
  now: string,
): Promise<{ readonly certification: Certification; readonly revocation: Revocation | null } | undefined> => {
  const row = await db
    .selectFrom('certifications')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { certification: shown(row, now), revocation: row.revocation };
};

const soonInMonths = 12;

/** How many there are of all organizations; those that expire within a year of today, by UTC, on their own. */
export const countCertifications = async (db: Db, now: string, asked: DeskFilter): Promise<CertificationFigures> => {
  const { valid, ongoing } = await standingAt(db, now);
  const expiringBy = Temporal.PlainDate.from(localDateOf(now, 'UTC')).add({ months: soonInMonths }).toString();
  const counts = await db
    .selectFrom('certifications')
    .select([
      sql<string>`count(*)`.as('all'),
      sql<string>`count(*) FILTER (WHERE ${valid})`.as('valid'),
      sql<string>`count(*) FILTER (WHERE ${ongoing} AND expires_on <= ${expiringBy})`.as('expiring'),
    ])
    .where(all([...ofDesk(asked), ...ofModel(asked)]))
    .executeTakeFirstOrThrow();
  return {
    all: Number(counts.all),
    valid: Number(counts.valid),
    expiring: Number(counts.expiring),
    expiringBy,
  };
};

const ofList = (
  { search, standing, expiresBy, facilityId, model }: CertificationsQuery,
  standings: StandingInSql,
): RawBuilder<boolean>[] => [
  ...(search ? [finds('search', search)] : []),
  ...(standing ? [standings[standing]] : []),
  ...(expiresBy ? [sql<boolean>`expires_on <= ${expiresBy}`] : []),
  ...(facilityId ? [sql<boolean>`facility_id = ${facilityId}`] : []),
  ...ofModel({ model }),
];

const ofModel = ({ model }: DeskFilter): RawBuilder<boolean>[] => (model ? [sql<boolean>`model = ${model}`] : []);

const ofDesk = ({ organizationId, country }: DeskFilter): RawBuilder<boolean>[] => [
  ...(organizationId ? [sql<boolean>`tenant_id = ${organizationId}`] : []),
  ...(country ? [sql<boolean>`country = ${country}`] : []),
];

export type Former = InForce & { readonly grantedOn: string };

/** Certifications of the same facility and model, under whichever version, that nothing has replaced yet and that were not revoked. */
export const findFormer = (
  db: Db,
  tenantId: string,
  facilityId: string,
  model: string,
  exceptId: string,
): Promise<Former[]> =>
  db
    .selectFrom('certifications')
    .select([
      'id as certificationId',
      'number',
      'stage',
      'granted_on as grantedOn',
      'expires_on as expiresOn',
      'window_opens_on as windowOpensOn',
    ])
    .where('tenant_id', '=', tenantId)
    .where('facility_id', '=', facilityId)
    .where('model', '=', model)
    .where('replaced_on', 'is', null)
    .where('revoked_on', 'is', null)
    .where('id', '<>', exceptId)
    .orderBy('granted_on')
    .orderBy('id')
    .execute();

const isOngoing = (standing: Certification['standing']): boolean => standing === 'valid' || standing === 'suspended';

const shown = (row: Omit<Selectable<CertificationTables['certifications']>, 'search'>, now: string): Certification => {
  const today = localDateOf(now, row.time_zone);
  const days = {
    grantedOn: row.granted_on,
    expiresOn: row.expires_on,
    replacedOn: row.replaced_on,
    revokedOn: row.revoked_on,
    suspensions: row.suspensions,
  };
  const standing = standingOn(days, today) ?? 'valid';
  return {
    id: row.id,
    number: row.number,
    organizationId: row.tenant_id,
    organizationName: row.organization_name,
    facilityId: row.facility_id,
    facilityName: row.facility_name,
    country: row.country,
    assessmentId: row.assessment_id,
    model: row.model,
    modelVersion: row.model_version,
    stage: row.stage,
    grantedOn: row.granted_on,
    expiresOn: row.expires_on,
    timeZone: row.time_zone,
    standing,
    kind: row.kind,
    former: row.former,
    reAssessmentWindow: { opensOn: row.window_opens_on, open: isOngoing(standing) && today >= row.window_opens_on },
    version: row.version,
  };
};
