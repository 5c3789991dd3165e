import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import { type Kysely, sql } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import type { PlanEvent } from './plan-events.js';

type Of = { readonly tenantId: string; readonly stream: string; readonly version: number };
const planIdOf = (stream: string): string => stream.slice('plan-'.length);

/** Draft plans. They belong to the programme, and who reads one sees of it only visits that person may see. */
export const plans: ServiceProjection<ValidationTables, PlanEvent> = {
  name: 'plans',
  tables: ['plans'],
  on: {
    PlanRequested: async (db, { tenantId, stream, version, meta, data }) => {
      await db
        .insertInto('plans')
        .values({
          tenant_id: tenantId,
          id: planIdOf(stream),
          first_day: data.from,
          last_day: data.to,
          languages: [...data.languages],
          requested_by: data.requestedBy,
          requested_at: meta.at,
          version,
        })
        .execute();
    },
    PlanDrawn: async (db, { tenantId, stream, version, meta, data }) => {
      await db
        .updateTable('plans')
        .set({ drawn: JSON.stringify(data), drawn_at: meta.at, version })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', planIdOf(stream))
        .execute();
    },
    PlanReleased: (db, event) =>
      merge(db, event, Object.fromEntries(event.data.visits.map((visitId) => [visitId, { offer: 'releasing' }]))),
    DateOffered: (db, event) => merge(db, event, { [event.data.visitId]: { offer: 'offered' } }),
    OfferRefused: (db, event) =>
      merge(db, event, { [event.data.visitId]: { offer: 'refused', refusal: event.data.refusal } }),
  },
};

const merge = async (
  db: Kysely<ValidationTables>,
  { tenantId, stream, version }: Of,
  offers: object,
): Promise<void> => {
  await db
    .updateTable('plans')
    .set({ offers: sql`offers || ${JSON.stringify(offers)}::jsonb`, version })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', planIdOf(stream))
    .execute();
};
