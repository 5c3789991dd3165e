import type { DeskFilter } from '@cairn/contracts/list-filters.js';
import type { Page } from '@cairn/contracts/page.js';
import type { DeskVisitsQuery, VisitFigures, VisitsQuery } from '@cairn/contracts/validation/http/visits.js';
import { finds } from '@cairn/platform/paging/finds.query.js';
import { type Orders, type SortKey, all, keysOf, readPage } from '@cairn/platform/paging/page.query.js';
import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';

type Db = Kysely<ValidationTables>;

/** What a list shows of a visit; no checklist, whose size is that of a model version. */
const listed = (db: Db) =>
  db
    .selectFrom('visits')
    .select([
      'id',
      'tenant_id',
      'organization_name',
      'facility_id',
      'facility_name',
      'country',
      'time_zone',
      'assessment_id',
      'model',
      'model_version',
      'target_stage',
      'status',
      'holds_assessment',
      'mode',
      'earliest',
      'latest',
      'requested_at',
      'appointment',
      'appointment_answers',
      'proposal',
      'proposal_answers',
    ]);
export type ListedVisit = Awaited<ReturnType<ReturnType<typeof listed>['executeTakeFirstOrThrow']>>;

/** Whose turn comes first on the desk: decisions, or dates for those who set dates and do not decide. */
export type FirstTurn = 'decisions' | 'dates';

const byId: readonly SortKey[] = [
  { by: 'tenant_id', type: 'uuid' },
  { by: 'id', type: 'uuid' },
];
const date = sql`coalesce(appointment ->> 'startsAt', proposal ->> 'startsAt', earliest::text) COLLATE "C"`;
const isOpen = sql`status NOT IN ('decided', 'cancelled')`;
const turnOf = (first: FirstTurn): SortKey => ({
  by: sql`array_position(${sql.raw(
    first === 'dates'
      ? `ARRAY['requested', 'appealed', 'concluded', 'proposed', 're-review', 'deferred', 'scheduled', 'decided', 'cancelled']`
      : `ARRAY['concluded', 'appealed', 'requested', 're-review', 'deferred', 'proposed', 'scheduled', 'decided', 'cancelled']`,
  )}, status::text)`,
  type: 'integer',
});

const ordersFor = (first: FirstTurn) =>
  ({
    requestedAt: [{ by: 'requested_at', type: 'timestamptz' }, ...byId],
    urgency: [
      turnOf(first),
      { by: sql`CASE WHEN ${isOpen} THEN ${date} END`, type: 'text', nullable: true },
      { by: date, type: 'text', descending: true },
      ...byId,
    ],
    facilityName: [{ by: 'search', type: 'text' }, ...byId],
    targetStage: [{ by: 'target_stage', type: 'integer' }, ...byId],
    status: [{ by: 'status', type: 'text' }, ...byId],
    date: [{ by: date, type: 'text' }, ...byId],
    mode: [{ by: 'mode', type: 'text' }, ...byId],
  }) satisfies Orders<string>;

const turns = {
  due: ['requested', 'concluded', 'appealed'],
  planned: ['proposed', 'scheduled', 're-review', 'deferred'],
  closed: ['decided', 'cancelled'],
} as const;

/** A page of the visits that the scope may read, or of one organization. */
export const pageOfVisits = (
  db: Db,
  asked: VisitsQuery & Partial<Pick<DeskVisitsQuery, 'organizationId' | 'country'>>,
  first: FirstTurn = 'decisions',
): Promise<Page<ListedVisit>> =>
  readPage(
    listed(db).where(all([...ofList(asked), ...ofDesk(asked)])),
    asked.sort,
    keysOf(ordersFor(first), asked.sort),
    asked,
  );

/** How many there are that the scope may read, by status. */
export const countVisits = async (db: Db, asked: DeskFilter): Promise<VisitFigures> => {
  const rows = await db
    .selectFrom('visits')
    .select(({ fn }) => ['status', fn.countAll<string>().as('count')])
    .where(all([...ofDesk(asked), ...ofModel(asked)]))
    .groupBy('status')
    .execute();
  const of = (status: keyof VisitFigures) => Number(rows.find((row) => row.status === status)?.count ?? 0);
  return {
    requested: of('requested'),
    proposed: of('proposed'),
    scheduled: of('scheduled'),
    concluded: of('concluded'),
    deferred: of('deferred'),
    appealed: of('appealed'),
    're-review': of('re-review'),
    decided: of('decided'),
    cancelled: of('cancelled'),
  };
};

const ofList = ({ search, status, turn, assessmentId, facilityId, model }: VisitsQuery): RawBuilder<boolean>[] => [
  ...(search ? [finds('search', search)] : []),
  ...(status ? [sql<boolean>`status = ${status}`] : []),
  ...(turn ? [sql<boolean>`status = ANY(${[...turns[turn]]})`] : []),
  ...(assessmentId ? [sql<boolean>`assessment_id = ${assessmentId}`] : []),
  ...(facilityId ? [sql<boolean>`facility_id = ${facilityId}`] : []),
  ...ofModel({ model }),
];

const ofModel = ({ model }: DeskFilter): RawBuilder<boolean>[] => (model ? [sql<boolean>`model = ${model}`] : []);

const ofDesk = ({ organizationId, country }: DeskFilter): RawBuilder<boolean>[] => [
  ...(organizationId ? [sql<boolean>`tenant_id = ${organizationId}`] : []),
  ...(country ? [sql<boolean>`country = ${country}`] : []),
];
