import type { Plan, PlanSummary } from '@cairn/contracts/validation/http/plans.js';
import { findNames } from '@cairn/platform/auth/names.query.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import type { Kysely } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';

type Db = Kysely<ValidationTables>;
type Reason = Plan['unplaced'][number]['reasons'][number]['code'];

const LISTED = 20;

const plansOf = (db: Db) => db.selectFrom('plans').selectAll().where('tenant_id', '=', programmeTenant);
type Row = Awaited<ReturnType<ReturnType<typeof plansOf>['executeTakeFirstOrThrow']>>;

const summaryOf = (row: Row, names: ReadonlyMap<string, string>): PlanSummary => ({
  id: row.id,
  from: row.first_day,
  to: row.last_day,
  languages: [...row.languages],
  requestedAt: row.requested_at,
  by: names.get(row.requested_by) ?? '',
  drawnAt: row.drawn_at,
});

export const findPlans = async (db: Db): Promise<PlanSummary[]> => {
  const rows = await plansOf(db).orderBy('requested_at', 'desc').orderBy('id').limit(LISTED).execute();
  const names = await findNames(
    db,
    rows.map((row) => row.requested_by),
  );
  return rows.map((row) => summaryOf(row, names));
};

/**
 * The plan as its reader may see it: visits of an organization with which that person has a conflict of interest are
 * left out, and with them the figures of the whole.
 */
export const findPlan = async (db: Db, id: string): Promise<Plan | undefined> => {
  const row = await plansOf(db).where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const { placed = [], unplaced = [] } = row.drawn ?? {};
  const ids = [...placed, ...unplaced].map(({ visitId }) => visitId);
  const visits = ids.length === 0 ? [] : await subjectsOf(db, ids);
  const names = await findNames(db, [row.requested_by, ...placed.flatMap(({ validators }) => validators)]);
  const known = new Map(visits.map(({ timeZone, ...subject }) => [subject.visitId, { subject, timeZone }]));
  const isWhole = row.drawn !== null && known.size === ids.length;
  return {
    ...summaryOf(row, names),
    version: row.version,
    placed: placed.flatMap(({ visitId, startsAt, endsAt, mode, validators, lead, cost }) => {
      const of = known.get(visitId);
      const { offer = 'draft', refusal = null } = row.offers[visitId] ?? {};
      const team = validators.map((personId) => ({ personId, name: names.get(personId) ?? '' }));
      return of
        ? [{ ...of.subject, startsAt, endsAt, timeZone: of.timeZone, mode, team, lead, cost, offer, refusal }]
        : [];
    }),
    unplaced: unplaced.flatMap(({ visitId, because, dates, reasons, languagesMissing }) => {
      const of = known.get(visitId);
      return of
        ? [
            {
              ...of.subject,
              because,
              dates,
              reasons: reasons.map(({ code, validators }) => ({ code: code as Reason, validators })),
              languagesMissing: [...languagesMissing],
            },
          ]
        : [];
    }),
    objective: isWhole && row.drawn ? row.drawn.objective : null,
    bound: isWhole && row.drawn ? row.drawn.bound : null,
  };
};

const subjectsOf = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('visits')
    .select([
      'id as visitId',
      'tenant_id as organizationId',
      'organization_name as organizationName',
      'facility_name as facilityName',
      'country',
      'model',
      'target_stage as targetStage',
      'time_zone as timeZone',
    ])
    .where('id', 'in', ids)
    .execute();
