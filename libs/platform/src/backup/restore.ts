import { authRole } from '../auth/migrate-access.js';
import type { Config } from '../config/config.js';
import { type MailHold, mailHold } from '../process/identity.js';
import { type Pool, createPool } from '../database/pool.js';
import { purposeOf } from '../demo/purpose.js';
import { ensureRole, serviceNames } from '../database/roles.js';
import { queueRole } from '../jobs/prepare-queue.js';
import { queueSchema } from '../jobs/queue-backend.js';
import { type AnyServiceDefinition, prepareRoles } from '../process/prepare-database.js';
import { prepareEverything } from '../process/prepare-everything.js';
import { evidenceFolderOf } from './back-up.js';
import { type Manifest, UnusableBackup, dumpIn, fingerprintOf, openFolder, putEvidenceBack } from './backup-folder.js';
import { runPostgresProgram } from './postgres-program.js';

export type Restored = { readonly manifest: Manifest; readonly files: number; readonly mailHold: MailHold | undefined };

/**
 * Restores a backup into an empty database: the files of evidence, then the roles, which policies and grants name, then
 * the dump as a whole or not at all, and last what this version of Cairn has that the backup does not. Mails are held
 * afterwards.
 *
 * @throws UnusableBackup, ProgramFailed
 */
export const restore = async (
  config: Config,
  services: readonly AnyServiceDefinition[],
  folder: string,
): Promise<Restored> => {
  const manifest = await openFolder(folder);
  if (manifest.secret !== fingerprintOf(config.secret))
    throw new UnusableBackup(
      'The backup was made under another CAIRN_SECRET: without it the keys of certificates and second factors stay closed. Set the one of that day.',
    );
  const owner = createPool(config.databaseOwnerUrl, 2, 'cairn restore', { answerWithinMs: 0 });
  try {
    await refuseFilled(owner);
    const files = config.s3Url ? 0 : await putEvidenceBack(folder, evidenceFolderOf(config));
    await prepareRoles(owner, config.secret);
    await ensureRole(owner, authRole, config.secret);
    await ensureRole(owner, queueRole, config.secret, { schema: queueSchema });
    await runPostgresProgram('pg_restore', config.databaseOwnerUrl, [
      '--no-owner',
      '--exit-on-error',
      '--single-transaction',
      dumpIn(folder),
    ]);
    await prepareEverything(config, services, await purposeOf(owner));
    return { manifest, files, mailHold: await mailHold(owner) };
  } finally {
    await owner.end();
  }
};

const refuseFilled = async (owner: Pool): Promise<void> => {
  const { rows } = await owner.query<{ name: string }>(
    'SELECT nspname AS name FROM pg_namespace WHERE nspname = ANY($1) ORDER BY 1',
    [[...serviceNames, 'auth', 'access', 'cairn', 'demo', queueSchema]],
  );
  if (rows.length > 0)
    throw new UnusableBackup(
      `The database is not empty, it has the schema ${rows[0]?.name}: a backup is restored into a new database.`,
    );
};
