import type { Page } from '@cairn/contracts/page.js';
import type {
  Rehearsal,
  RehearsalLine,
  RehearsalLinesQuery,
  RehearsalResult,
  RehearsalsQuery,
} from '@cairn/contracts/scoring/http/rehearsals.js';
import { textsOf } from '@cairn/maturity-models';
import { readPage } from '@cairn/platform/paging/page.query.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { type Kysely, sql } from 'kysely';
import { modelVersions } from '../model-version/model-versions.query.js';
import type { ScoringTables } from '../scoring.tables.js';
import { stageMail } from './stage-mail.js';

const headers = (db: Kysely<ScoringTables>) =>
  db
    .selectFrom('rehearsals')
    .select([
      'id',
      'model',
      'version',
      'former',
      'checksum',
      'mapping',
      'status',
      'total',
      'seen',
      'started_at as startedAt',
      'finished_at as finishedAt',
    ])
    .where('tenant_id', '=', programmeTenant);

/** The latest rehearsals, of one version when it is named. */
export const findRehearsals = (
  db: Kysely<ScoringTables>,
  { model, version, ...page }: RehearsalsQuery,
): Promise<Page<Rehearsal>> =>
  readPage(
    headers(db)
      .$if(model !== undefined, (query) => query.where('model', '=', model ?? ''))
      .$if(version !== undefined, (query) => query.where('version', '=', version ?? '')),
    'latest',
    [
      { by: 'started_at', type: 'timestamptz', descending: true },
      { by: 'id', type: 'uuid' },
    ],
    page,
  );

export const findRehearsal = (db: Kysely<ScoringTables>, id: string): Promise<Rehearsal | undefined> =>
  headers(db).where('id', '=', id).executeTakeFirst();

/** A rehearsal with its figures so far. */
export const findRehearsalResult = async (
  db: Kysely<ScoringTables>,
  id: string,
): Promise<RehearsalResult | undefined> => {
  const found = await findRehearsal(db, id);
  if (!found) return undefined;
  const lines = db.selectFrom('rehearsal_lines').where('rehearsal_id', '=', id);
  const outcomes = await lines
    .select(({ fn }) => ['outcome', fn.countAll<string>().as('facilities')])
    .groupBy('outcome')
    .execute();
  const indicators = await db
    .selectFrom(lines.select(sql<string>`jsonb_array_elements_text(to_answer)`.as('indicatorId')).as('open'))
    .select(({ fn }) => ['indicatorId', fn.countAll<string>().as('facilities')])
    .groupBy('indicatorId')
    .orderBy('facilities', 'desc')
    .orderBy('indicatorId')
    .execute();
  const { answering } = await lines
    .select(sql<string>`count(*) FILTER (WHERE to_answer <> '[]')`.as('answering'))
    .executeTakeFirstOrThrow();
  const of = (outcome: string): number => Number(outcomes.find((one) => one.outcome === outcome)?.facilities ?? 0);
  return {
    ...found,
    counts: { gains: of('gains'), loses: of('loses'), stays: of('stays'), newQuestions: Number(answering) },
    indicators: indicators.map(({ indicatorId, facilities }) => ({ indicatorId, facilities: Number(facilities) })),
  };
};

/** A page of the facilities of one view, by facility id. */
export const findLines = async (
  db: Kysely<ScoringTables>,
  id: string,
  { view, ...page }: RehearsalLinesQuery,
): Promise<Page<RehearsalLine>> => {
  const { items, ...rest } = await readPage(
    db
      .selectFrom('rehearsal_lines')
      .selectAll()
      .where('rehearsal_id', '=', id)
      .$if(view === 'new-questions', (query) => query.where(sql<boolean>`to_answer <> '[]'`))
      .$if(view === 'gains' || view === 'loses' || view === 'stays', (query) =>
        query.where('outcome', '=', view as RehearsalLine['outcome']),
      ),
    'facility',
    [
      { by: 'facility_id', type: 'uuid' },
      { by: 'assessment_id', type: 'uuid' },
    ],
    page,
  );
  const title = await titleOf(db, id);
  const lines = items.map((row) => ({
    organizationId: row.tenant_id,
    facilityId: row.facility_id,
    facilityName: row.facility_name,
    assessmentId: row.assessment_id,
    outcome: row.outcome,
    from: { stage: row.from_stage, score: row.from_score },
    to: { stage: row.to_stage, score: row.to_score },
    toAnswer: row.to_answer,
    mail: stageMail(row.facility_name, title, row.from_stage, row.to_stage),
  }));
  return { ...rest, items: lines };
};

/** The title of the version that is rehearsed, in the language of its rehearsal's mails. */
const titleOf = async (db: Kysely<ScoringTables>, id: string): Promise<string> => {
  const { model, version } = await db
    .selectFrom('rehearsals')
    .select(['model', 'version'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const found = (await modelVersions.findDraft(db, model, version)) ?? (await modelVersions.find(db, model, version));
  return found ? textsOf(found, 'en').title : model;
};
