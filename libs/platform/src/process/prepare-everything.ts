import { migrateAccess } from '../auth/migrate-access.js';
import { demoClockTables } from './demo-clock.js';
import type { Config } from '../config/config.js';
import { refuseLeakyServer } from '../database/leaky-server.js';
import { logCheckpointTables } from '../event-log/log-checkpoints.store.js';
import { settleIdentity } from './identity.js';
import { createPool, endWithin } from '../database/pool.js';
import { type Purpose, settlePurpose } from '../demo/purpose.js';
import { prepareQueue } from '../jobs/prepare-queue.js';
import { noteMigrations } from './note-migrations.js';
import { type AnyServiceDefinition, prepareRoles, prepareServices, whilePreparing } from './prepare-database.js';

const END_WITHIN_MS = 3_000;

/**
 * Roles, schemas, tables and grants for these services, as the owner of the database; several processes may start at
 * once.
 *
 * @throws WrongPurpose when the database was made for something else
 */
export const prepareEverything = async (
  { databaseOwnerUrl, secret, demo, redisUrl }: Config,
  definitions: readonly AnyServiceDefinition[],
  purpose: Purpose = demo ? 'demo' : 'production',
): Promise<void> => {
  const owner = createPool(databaseOwnerUrl, 3, 'cairn migrations', { answerWithinMs: 0 });
  try {
    await refuseLeakyServer(owner);
    await whilePreparing(owner, async () => {
      await settlePurpose(owner, purpose);
      await prepareRoles(owner, secret);
      await settleIdentity(owner);
      await owner.query(logCheckpointTables);
      await migrateAccess(owner, secret);
      if (!redisUrl) await prepareQueue(owner, secret);
      if (demo) await owner.query(demoClockTables);
      await prepareServices(owner, definitions);
      await noteMigrations(owner);
    });
  } finally {
    await endWithin(END_WITHIN_MS, owner.end());
  }
};
