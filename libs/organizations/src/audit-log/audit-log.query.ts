import { type ActKind, type ActName, actsOfKind } from '@cairn/contracts/act.js';
import type { AuditEntry, AuditFilter, AuditLogQuery } from '@cairn/contracts/organizations/http/audit-log.js';
import type { Page } from '@cairn/contracts/page.js';
import { keysOf, readPage } from '@cairn/platform/paging/page.query.js';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { OrganizationsTables } from '../organizations.tables.js';

type Db = Kysely<OrganizationsTables>;
type Line = Omit<AuditEntry, 'kind'>;

const kinds = new Map<ActName, ActKind>(
  (Object.entries(actsOfKind) as [ActKind, readonly ActName[]][]).flatMap(([kind, names]) =>
    names.map((name) => [name, kind] as const),
  ),
);

const withKind = (line: Line): AuditEntry => ({ ...line, kind: kinds.get(line.what) as ActKind });

/** Lines of one owner, or of all that the scope of the transaction may read. */
const lines = (db: Db, ownerId: string | undefined, { personId, kind, from, to }: AuditFilter) => {
  const nameOf = (id: RawBuilder<unknown>) => sql<string | null>`coalesce(
    (select person.name from auth.user person where person.id = ${id} and person.email not like '%@erased.invalid'),
    (select key.name from auth.apikey key where key.id = ${id}))`;
  let found = db
    .selectFrom('audit_log as line')
    .leftJoin('access.organizations as organization', 'organization.id', 'line.tenant_id')
    .leftJoin('facilities as facility', (join) =>
      join
        .onRef('facility.tenant_id', '=', 'line.tenant_id')
        .on('facility.id', '=', sql<string>`(line.detail ->> 'facilityId')::uuid`),
    )
    .select([
      'line.id',
      'line.at',
      'line.what',
      'line.tenant_id as organizationId',
      'organization.name as organizationName',
      'line.by_whom as by',
      nameOf(sql`case when length(line.by_whom) = 36 then line.by_whom::uuid end`).as('byName'),
      'line.subject_id as subjectId',
      nameOf(sql`line.subject_id`).as('subjectName'),
      sql<string | null>`facility.profile ->> 'name'`.as('facilityName'),
      'line.detail',
    ]);
  if (ownerId !== undefined) found = found.where('line.tenant_id', '=', ownerId);
  if (personId !== undefined)
    found = found.where((where) =>
      where.or([where('line.by_whom', '=', personId), where('line.subject_id', '=', personId)]),
    );
  if (kind !== undefined) found = found.where('line.what', 'in', [...actsOfKind[kind]]);
  if (from !== undefined) found = found.where('line.at', '>=', `${from}T00:00:00Z`);
  if (to !== undefined)
    found = found.where('line.at', '<', sql<string>`(${to}::date + 1)::timestamp at time zone 'UTC'`);
  return found;
};

const orders = {
  at: [
    { by: 'line.at', type: 'timestamptz', descending: true },
    { by: 'line.id', type: 'uuid' },
  ],
} as const;

export const auditPage = async (
  db: Db,
  ownerId: string | undefined,
  { cursor, limit, ...filter }: AuditLogQuery,
): Promise<Page<AuditEntry>> => {
  const found = await readPage(lines(db, ownerId, filter), 'audit-log', keysOf(orders, 'at'), { cursor, limit });
  return { ...found, items: found.items.map(withKind) };
};

/** The latest lines, `most` of them at most. */
export const auditLines = async (
  db: Db,
  ownerId: string | undefined,
  filter: AuditFilter,
  most: number,
): Promise<AuditEntry[]> => {
  const found = await lines(db, ownerId, filter).orderBy('line.at', 'desc').orderBy('line.id').limit(most).execute();
  return found.map(withKind);
};
