import { COOLING_OFF_YEARS } from '@cairn/contracts/validation/conflict.js';
import type { RulesInForce } from '@cairn/contracts/validation/http/visit-rules.js';
import {
  type VisitCase,
  type VisitRule,
  type VisitRules,
  ruleOf,
  shippedRules,
} from '@cairn/contracts/validation/visit-rules.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { type Kysely, sql } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import { ALL_MODELS } from './rules.projection.js';

type Db = Kysely<ValidationTables>;
type Listed = { readonly version: number; readonly by: string; readonly at: string };

const setsOf = (db: Db) => db.selectFrom('visit_rules').selectAll().where('tenant_id', '=', programmeTenant);

/** The rule of a visit that is requested now: of the model, or else of all models. */
export const findRule = async (db: Db, model: string, stage: number, of: VisitCase): Promise<VisitRule> => {
  const sets = await setsOf(db).where('model', 'in', [model, ALL_MODELS]).execute();
  const found = sets.find((set) => set.model === model) ?? sets[0];
  return ruleOf(found?.rules ?? shippedRules, found?.version ?? 0, stage, of);
};

/** For how many years a tie that is declared now counts after it ended. */
export const findCoolingOffYears = async (db: Db): Promise<number> =>
  (await db.selectFrom('cooling_off').select('years').where('tenant_id', '=', programmeTenant).executeTakeFirst())
    ?.years ?? COOLING_OFF_YEARS;

export const findRulesInForce = async (db: Db): Promise<RulesInForce> => {
  const { rows: sets } = await sql<Listed & { model: string; rules: VisitRules }>`
    select model, rules, version, set_at as at, coalesce(person.name, '') as by
    from visit_rules left join auth."user" person on person.id::text = set_by
    where tenant_id = ${programmeTenant} order by model`.execute(db);
  const { rows: cooling } = await sql<Listed & { years: number }>`
    select years, version, set_at as at, coalesce(person.name, '') as by
    from cooling_off left join auth."user" person on person.id::text = set_by where tenant_id = ${programmeTenant}`.execute(
    db,
  );
  const { rows: open } = await sql<{ model: string; version: number; visits: number }>`
    select model, coalesce((rule ->> 'version')::int, 0) as version, count(*)::int as visits from visits
    where status not in ('decided', 'cancelled') group by 1, 2 order by 1, 2`.execute(db);
  const listed = sets.map(({ model, rules, ...set }) => ({
    ...set,
    model: model === ALL_MODELS ? null : model,
    // Rules from before agendas had a template go without one in the table.
    rules: { ...shippedRules, ...rules },
  }));
  const all = { model: null, version: 0, rules: shippedRules, by: null, at: null };
  return {
    version: Math.max(0, ...[...sets, ...cooling].map(({ version }) => version)),
    coolingOff: {
      years: cooling[0]?.years ?? COOLING_OFF_YEARS,
      by: cooling[0]?.by ?? null,
      at: cooling[0]?.at ?? null,
    },
    sets: listed.some(({ model }) => model === null) ? listed : [all, ...listed],
    open,
  };
};
