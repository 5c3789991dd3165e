import type { Transaction } from '@cairn/platform/service/transaction.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { type StageChange, joined } from './stage-change.js';

type Tx = Transaction<NotificationsTables>;
export type Waiting = { readonly eventId: string; readonly change: StageChange };

/** Keeps a change, joined to those of the assessment that wait already. */
export const keepStageChange = async (tx: Tx, eventId: string, change: StageChange): Promise<void> => {
  const waiting = await takeStageChange(tx, change.assessmentId);
  const facts = JSON.stringify(joined(waiting?.change, change));
  await tx.db
    .insertInto('stage_changes')
    .values({
      tenant_id: tx.scope.tenantId,
      assessment_id: change.assessmentId,
      event_id: eventId,
      changed_at: tx.meta.at,
      facts,
    })
    .execute();
};

/** The change that waits, and since when it stands. */
export const findStageChange = (
  { db, scope: { tenantId } }: Tx,
  assessmentId: string,
): Promise<{ readonly changedAt: string; readonly change: StageChange } | undefined> =>
  db
    .selectFrom('stage_changes')
    .select(['changed_at as changedAt', 'facts as change'])
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .executeTakeFirst();

/** The change that waits, which then waits no more. */
export const takeStageChange = async (
  { db, scope: { tenantId } }: Tx,
  assessmentId: string,
): Promise<Waiting | undefined> => {
  const waiting = await db
    .deleteFrom('stage_changes')
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .returning(['event_id', 'facts'])
    .executeTakeFirst();
  return waiting && { eventId: waiting.event_id, change: waiting.facts };
};
