import type { EventDefinitions } from '@cairn/event-sourcing';
import { kyselyOn } from '../database/connection-dialect.js';
import type { Pool } from '../database/pool.js';
import { inTransaction } from '../database/transaction.js';
import { StoredEvent, type StoredRow } from '../event-store/stored-event.js';
import { asService, programmeSettings, tenantSettings } from '../tenancy/scope.js';
import type { ServiceDefinition } from './service-definition.js';
import { projectAll } from '../service/project-all.js';
import type { ServiceProjection } from '../service/stream.js';

/**
 * Empties a projection's tables and replays every event into them, tenant by tenant, each in one transaction during
 * which appends of that tenant wait, and no others. Nothing is sent to anyone: only the projection's own functions run,
 * as the service's limited role. Repeatable: when a tenant's appends do not end within 5 s it fails, and the tenants
 * that were done stay done.
 *
 * @param owner connects as the owner of the database, who may become the service
 * @param progressed is called after each tenant with how many are done, and of how many
 * @returns the number of events replayed
 * @throws Error when the database was last migrated by a release whose appends do not wait for a rebuild
 */
export const rebuild = async <Tables>(
  owner: Pool,
  definition: ServiceDefinition<Tables>,
  projection: ServiceProjection<Tables>,
  progressed: (done: number, of: number) => void = () => undefined,
): Promise<number> => {
  await refuseUnmigrated(owner, definition.name);
  let replayed = 0;
  const tenants = await tenantsOf(owner, definition.name);
  for (const [index, tenantId] of tenants.entries()) {
    replayed += await rebuildTenant(owner, definition, projection, tenantId);
    progressed(index + 1, tenants.length);
  }
  return replayed;
};

const refuseUnmigrated = async (owner: Pool, service: string): Promise<void> => {
  const { rowCount } = await owner.query(
    `SELECT FROM pg_trigger WHERE tgrelid = to_regclass($1) AND tgname = 'wait_for_rebuild'`,
    [`${service}.events`],
  );
  if (rowCount === 0)
    throw new Error(`The database of ${service} is of an older release: start Cairn once, then rebuild.`);
};

const tenantsOf = (owner: Pool, service: string): Promise<string[]> =>
  inTransaction(owner, `${asService(service)}; ${programmeSettings(service)}`, async (client) => {
    const { rows } = await client.query<{ tenant_id: string }>(
      'SELECT DISTINCT tenant_id FROM events ORDER BY tenant_id',
    );
    return rows.map(({ tenant_id }) => tenant_id);
  });

const rebuildTenant = <Tables>(
  owner: Pool,
  { name, streams }: ServiceDefinition<Tables>,
  projection: ServiceProjection<Tables>,
  tenantId: string,
): Promise<number> =>
  inTransaction(
    owner,
    `SET LOCAL lock_timeout = '5s'; SET LOCAL statement_timeout = 0; ${asService(name)}; ${tenantSettings(tenantId)}`,
    async (client) => {
      // Every append holds it shared, by a trigger.
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${name} rebuild ${tenantId}`]);
      const definitions = Object.assign({}, ...streams.map(({ events }) => events)) as EventDefinitions;
      for (const table of projection.tables)
        await client.query(`DELETE FROM ${table} WHERE tenant_id = $1`, [tenantId]);
      const { rows } = await client.query<[stream: string, ...StoredRow]>({
        text: 'SELECT stream, id, version, type, schema_version, data, meta FROM events WHERE tenant_id = $1 AND type = ANY($2) ORDER BY position',
        values: [tenantId, Object.keys(projection.on)],
        rowMode: 'array',
      });
      const events = rows.map(([stream, ...row]) => new StoredEvent(definitions, tenantId, stream, row));
      await projectAll(kyselyOn<Tables>(client), projection, events);
      return rows.length;
    },
  );
