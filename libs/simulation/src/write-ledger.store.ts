import { kyselyOn } from '@cairn/platform/database/connection-dialect.js';
import type { Pool } from '@cairn/platform/database/pool.js';
import { inTransaction } from '@cairn/platform/database/transaction.js';
import { GroupedAppends } from '@cairn/platform/event-store/grouped-appends.js';
import type { AnyServiceDefinition } from '@cairn/platform/process/prepare-database.js';
import { projectAll } from '@cairn/platform/service/project-all.js';
import { tenantSettings } from '@cairn/platform/tenancy/scope.js';
import type { ClientBase } from 'pg';
import type { Ledger, PublishedFact } from './ledger.js';

/**
 * The events of a ledger by bulk append, then its service's own projections of them and the outbox in one transaction.
 */
export const writeLedger = async (
  pool: Pool,
  { projections }: AnyServiceDefinition,
  tenantId: string,
  { decided, published }: Pick<Ledger, 'decided' | 'published'>,
): Promise<void> => {
  if (decided.length === 0) return;
  const appends = new GroupedAppends(pool, tenantId);
  await Promise.all(
    decided.map(({ name, stream, expectedVersion, events, meta }) =>
      appends.append({ stream: name, definitions: stream.events, expectedVersion, events, meta }),
    ),
  );
  const events = decided.flatMap((one) => one.events);
  await inTransaction(pool, tenantSettings(tenantId), async (client) => {
    for (const projection of projections) await projectAll(kyselyOn(client), projection, events);
    await writeOutbox(client, published);
  });
};

const AT_ONCE = 1000;
const COLUMNS = 4;

export const writeOutbox = async (client: ClientBase, published: readonly PublishedFact[]): Promise<void> => {
  for (let from = 0; from < published.length; from += AT_ONCE) {
    const page = published.slice(from, from + AT_ONCE);
    const rows = page.map((_, row) => `(${[1, 2, 3, 4].map((column) => `$${column + row * COLUMNS}`).join(', ')})`);
    await client.query(
      `INSERT INTO outbox (tenant_id, event_id, type, data) VALUES ${rows.join(', ')}`,
      page.flatMap(({ id, tenantId, contract, data }) => [tenantId, id, contract.type, JSON.stringify(data)]),
    );
  }
};
