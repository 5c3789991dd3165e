import type { Pool } from '../database/pool.js';
import { inTransaction } from '../database/transaction.js';
import type { ServiceDefinition } from './service-definition.js';
import { type Memory, subscriptionName } from '../feed/reaction.js';

/**
 * Empties a memory's tables and sends it back to the beginning of its feeds; the running worker notices and fills them
 * again.
 *
 * @param owner connects as the owner of the database, who may empty tables of all tenants
 */
export const rememberAgain = async <Tables>(
  owner: Pool,
  { name, reactions }: Pick<ServiceDefinition<Tables>, 'name' | 'reactions'>,
  memory: Memory,
): Promise<void> => {
  const publishers = new Set(reactions.filter((one) => one.memory?.name === memory.name).map(({ on }) => on.service));
  const subscriptions = [...publishers].map((publisher) => subscriptionName(publisher, memory.name));
  await inTransaction(owner, `SET LOCAL search_path = ${name}`, async (client) => {
    await client.query('UPDATE checkpoints SET position = 0 WHERE subscription = ANY($1)', [subscriptions]);
    await client.query(`TRUNCATE ${memory.tables.join(', ')}`);
    await client.query('ALTER TABLE parked NO FORCE ROW LEVEL SECURITY');
    await client.query('DELETE FROM parked WHERE subscription = ANY($1)', [subscriptions]);
    await client.query('ALTER TABLE parked FORCE ROW LEVEL SECURITY');
  });
};
