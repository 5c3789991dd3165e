import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import { type Kysely, sql } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';
import type { DisruptionEvent, MovedVisit } from './disruption-events.js';

type Of = { readonly tenantId: string; readonly stream: string; readonly version: number };
type Db = Kysely<ValidationTables>;
const idOf = (stream: string): string => stream.slice('disruption-'.length);

/** Disruptions and what became of each visit. They belong to the programme. */
export const disruptions: ServiceProjection<ValidationTables, DisruptionEvent> = {
  name: 'disruptions',
  tables: ['disruptions'],
  on: {
    DisruptionDeclared: async (db, { tenantId, stream, version, meta, data }) => {
      await db
        .insertInto('disruptions')
        .values({
          tenant_id: tenantId,
          id: idOf(stream),
          countries: [...data.countries],
          first_day: data.from,
          last_day: data.to,
          days: data.days,
          reason: data.reason,
          status: 'applying',
          declared_by: data.declaredBy,
          declared_at: meta.at,
          outcomes: JSON.stringify(
            Object.fromEntries(data.visits.map(({ visitId }) => [visitId, { outcome: 'open' }])),
          ),
          version,
        })
        .execute();
    },
    VisitShifted: (db, event) => note(db, event, event.data.visitId, 'shifted', event.data),
    ShiftRefused: (db, event) => refuse(db, event, event.data.visitId, 'refused', event.data.refusal),
    ShiftsEnded: (db, event) => become(db, event, 'applied'),
    UndoRequested: (db, event) => become(db, event, 'undoing'),
    VisitRestored: (db, event) => note(db, event, event.data.visitId, 'restored', event.data),
    RestoreRefused: (db, event) => refuse(db, event, event.data.visitId, 'kept', event.data.refusal),
    RestoresEnded: (db, event) => become(db, event, 'undone'),
  },
};

const rowOf = (db: Db, { tenantId, stream }: Of) =>
  db.updateTable('disruptions').where('tenant_id', '=', tenantId).where('id', '=', idOf(stream));

const become = async (db: Db, event: Of, status: 'applied' | 'undoing' | 'undone'): Promise<void> => {
  await rowOf(db, event).set({ status, version: event.version }).execute();
};

const merge = async (db: Db, event: Of, visitId: string, noted: object): Promise<void> => {
  const merged = sql<string>`outcomes || jsonb_build_object(${visitId}::text, (outcomes -> ${visitId}) || ${JSON.stringify(noted)}::jsonb)`;
  await rowOf(db, event).set({ outcomes: merged, version: event.version }).execute();
};

const note = (
  db: Db,
  event: Of,
  visitId: string,
  outcome: 'shifted' | 'restored',
  { startsAt, before }: Pick<MovedVisit, 'startsAt' | 'before'>,
): Promise<void> => merge(db, event, visitId, { outcome, startsAt, before });

const refuse = (db: Db, event: Of, visitId: string, outcome: 'refused' | 'kept', refusal: string): Promise<void> =>
  merge(db, event, visitId, { outcome, refusal });
