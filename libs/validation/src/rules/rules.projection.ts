import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { ValidationTables } from '../validation.tables.js';
import type { RulesEvent } from './rules-events.js';

/** The rules in force. They belong to the programme, and every organization's visits are requested under them. */
export const visitRules: ServiceProjection<ValidationTables, RulesEvent> = {
  name: 'visit-rules',
  tables: ['visit_rules', 'cooling_off'],
  on: {
    VisitRulesSet: async (db, { tenantId, version, meta, data: { model, rules } }) => {
      const set = { rules: JSON.stringify(rules), version, set_by: meta.actor, set_at: meta.at };
      await db
        .insertInto('visit_rules')
        .values({ tenant_id: tenantId, model: model ?? ALL_MODELS, ...set })
        .onConflict((row) => row.columns(['tenant_id', 'model']).doUpdateSet(set))
        .execute();
    },
    CoolingOffSet: async (db, { tenantId, version, meta, data: { years } }) => {
      const set = { years, version, set_by: meta.actor, set_at: meta.at };
      await db
        .insertInto('cooling_off')
        .values({ tenant_id: tenantId, ...set })
        .onConflict((row) => row.columns(['tenant_id']).doUpdateSet(set))
        .execute();
    },
  },
};

/** Stands for all models without rules of their own; no model has an empty id. */
export const ALL_MODELS = '';
