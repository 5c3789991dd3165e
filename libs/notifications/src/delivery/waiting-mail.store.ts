import type { Pool } from '@cairn/platform/database/pool.js';
import { under } from '@cairn/platform/database/transaction.js';
import type { Service } from '@cairn/platform/service/service.js';
import { programmeSettings, workerSettings } from '@cairn/platform/tenancy/scope.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { message } from '../notifications.publications.js';
import type { NotificationsTables } from '../notifications.tables.js';
import { sendMessage } from './send-message.job.js';

export type WaitingMail = {
  readonly tenantId: string;
  readonly id: string;
  readonly template: string;
  readonly queuedAt: string;
};

/** What would be sent as soon as mails are not held, oldest first. */
export const waitingMail = async (pool: Pool): Promise<readonly WaitingMail[]> => {
  const due = await under(pool, workerSettings('notifications')).query<{ key: string }>(
    'SELECT key FROM due_jobs WHERE job = $1 AND dead_at IS NULL',
    [sendMessage.name],
  );
  const { rows } = await under(pool, programmeSettings('notifications')).query<WaitingMail>(
    `SELECT tenant_id AS "tenantId", id, template, queued_at AS "queuedAt" FROM messages
     WHERE id = ANY($1) AND status IN ('due', 'sending', 'unknown') ORDER BY queued_at, id`,
    [due.rows.map(({ key }) => key)],
  );
  return rows;
};

/**
 * Puts down what waits as perhaps sent; staff may send each again from the log of mails.
 *
 * @returns how many were put aside
 */
export const putAsideWaitingMail = async (service: Service<NotificationsTables>, because: string): Promise<number> => {
  let count = 0;
  for (const { tenantId, id } of await waitingMail(service.pool)) {
    const aside = await service.inTenant(systemScope(tenantId, service.clock, 'release-mail'), async (tx) => {
      const { version: before } = await tx.load(message, id);
      const { version } = await tx.execute(message, id, { type: 'PutAside', data: { because } });
      await tx.cancelDue(sendMessage, id);
      return version > before;
    });
    if (aside) count += 1;
  }
  return count;
};
