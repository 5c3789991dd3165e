import { COOLING_OFF_YEARS } from '@cairn/contracts/validation/conflict.js';
import type { RulesInForce } from '@cairn/contracts/validation/http/visit-rules.js';
import { type VisitCase, type VisitRule, ruleOf, shippedRules } from '@cairn/contracts/validation/visit-rules.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { type Kysely, sql } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import { findNames } from '../visit/people.query.js';
import { ALL_MODELS } from './rules.projection.js';

type Db = Kysely<ValidationTables>;

const setsOf = (db: Db) => db.selectFrom('visit_rules').selectAll().where('tenant_id', '=', programmeTenant);

/** The rule of a visit that is requested now: of the model, or else of all models. */
export const findRule = async (db: Db, model: string, stage: number, of: VisitCase): Promise<VisitRule> => {
  const sets = await setsOf(db).where('model', 'in', [model, ALL_MODELS]).execute();
  const found = sets.find((set) => set.model === model) ?? sets[0];
  return ruleOf(found?.rules ?? shippedRules, found?.version ?? 0, stage, of);
};

const findCoolingOff = (db: Db) =>
  db.selectFrom('cooling_off').selectAll().where('tenant_id', '=', programmeTenant).executeTakeFirst();

/** For how many years a tie that is declared now counts after it ended. */
export const findCoolingOffYears = async (db: Db): Promise<number> =>
  (await findCoolingOff(db))?.years ?? COOLING_OFF_YEARS;

export const findRulesInForce = async (db: Db): Promise<RulesInForce> => {
  const sets = await setsOf(db).orderBy('model').execute();
  const cooling = await findCoolingOff(db);
  const { rows: open } = await sql<{ model: string; version: number; visits: number }>`
    select model, coalesce((rule ->> 'version')::int, 0) as version, count(*)::int as visits from visits
    where status not in ('decided', 'cancelled') group by 1, 2 order by 1, 2`.execute(db);
  const names = await findNames(db, [...sets.map((set) => set.set_by), cooling?.set_by ?? '']);
  const all = { model: null, version: 0, rules: shippedRules, by: null, at: null };
  const listed = sets.map((set) => ({
    model: set.model === ALL_MODELS ? null : set.model,
    version: set.version,
    rules: set.rules,
    by: names.get(set.set_by) ?? '',
    at: set.set_at,
  }));
  return {
    version: Math.max(0, cooling?.version ?? 0, ...sets.map((set) => set.version)),
    coolingOff: {
      years: cooling?.years ?? COOLING_OFF_YEARS,
      by: cooling ? (names.get(cooling.set_by) ?? '') : null,
      at: cooling?.set_at ?? null,
    },
    sets: listed.some(({ model }) => model === null) ? listed : [all, ...listed],
    open,
  };
};
