import type { DataOf } from '@cairn/contracts/event-contract.js';
import { visitScheduled } from '@cairn/contracts/validation/events/visit-scheduled.v1.js';
import type { Kysely } from 'kysely';
import type { NotificationsTables } from '../notifications.tables.js';

type Visit = DataOf<typeof visitScheduled>;

/** The date and team of a visit as they were last published. */
export const lastToldVisit = async (
  db: Kysely<NotificationsTables>,
  tenantId: string,
  visitId: string,
): Promise<Visit | undefined> => {
  const row = await db
    .selectFrom('visit_teams')
    .select('facts')
    .where('tenant_id', '=', tenantId)
    .where('visit_id', '=', visitId)
    .executeTakeFirst();
  return row && visitScheduled.schema.parse(row.facts);
};

export const rememberVisit = async (db: Kysely<NotificationsTables>, tenantId: string, visit: Visit): Promise<void> => {
  const facts = JSON.stringify(visit);
  await db
    .insertInto('visit_teams')
    .values({ tenant_id: tenantId, visit_id: visit.visitId, facts })
    .onConflict((row) => row.columns(['tenant_id', 'visit_id']).doUpdateSet({ facts }))
    .execute();
};
