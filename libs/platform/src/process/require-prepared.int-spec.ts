import { type FreshDatabase, freshDatabase } from '@cairn/testing/fresh-database.js';
import { parseConfig } from '../config/config.js';
import { type Pool, createPool } from '../database/pool.js';
import { lamps } from '../testing/lamps.js';
import { specSecret } from '../testing/spec-secret.js';
import { prepareEverything } from './prepare-everything.js';
import { requirePrepared } from './require-prepared.query.js';
import type { AnyServiceDefinition } from './prepare-database.js';

const surveys = lamps as AnyServiceDefinition;
const ofLaterRelease = {
  ...surveys,
  migrations: { ...surveys.migrations, '2026-12-01-more': 'SELECT 1' },
};

describe('a process that may not migrate', () => {
  let database: FreshDatabase;
  let owner: Pool;
  beforeEach(async () => {
    database = await freshDatabase();
    owner = createPool(database.url, 1);
  });
  afterEach(async () => {
    await owner.end();
    await database.drop();
  });

  const migrated = (definition = surveys, settings: Record<string, string> = {}) =>
    prepareEverything(parseConfig({ DATABASE_OWNER_URL: database.url, CAIRN_SECRET: specSecret, ...settings }), [
      definition,
    ]);
  /** Its address names nobody: only the limited roles of the services connect. */
  const start = (definition = surveys, secret = specSecret) => {
    const url = new URL(database.url);
    [url.username, url.password] = ['nobody', ''];
    return requirePrepared(parseConfig({ DATABASE_URL: url.href, CAIRN_SECRET: secret, CAIRN_MIGRATE: '0' }), [
      definition,
    ]);
  };

  it('starts on a database that was migrated for its release, or for a later one', async () => {
    await migrated(ofLaterRelease);
    await expect(start()).resolves.toBeUndefined();
  });

  it('says that the database was never migrated', async () => {
    await expect(start()).rejects.toThrow(/^The database (was never migrated|knows no role of the services)/);
  });

  it('names the migration that is missing, and the command to run', async () => {
    await migrated();
    await expect(start(ofLaterRelease)).rejects.toThrow(
      'The database lacks the migration 2026-12-01-more of surveys. Run `cairn migrate` of this release first, or leave CAIRN_MIGRATE out.',
    );
  });

  it('names a right that a restore has left out', async () => {
    await migrated();
    await owner.query('REVOKE SELECT ON surveys.events FROM cairn_surveys');
    await expect(start()).rejects.toThrow('The role cairn_surveys may not SELECT in surveys.events.');
  });

  it('refuses the database of a demo, and a demo that may not migrate', async () => {
    await migrated(surveys, { CAIRN_DEMO: '1' });
    await expect(start()).rejects.toThrow('This database was made for a demo.');
    expect(() =>
      parseConfig({ DATABASE_URL: database.url, CAIRN_SECRET: specSecret, CAIRN_DEMO: '1', CAIRN_MIGRATE: '0' }),
    ).toThrow('a demo makes its database itself');
  });
});
