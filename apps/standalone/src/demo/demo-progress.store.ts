import type { Config } from '@cairn/platform/config/config.js';
import { type Pool, createPool } from '@cairn/platform/database/pool.js';
import { requireDemo } from '@cairn/platform/demo/purpose.js';
import { serviceNames } from '@cairn/platform/database/roles.js';
import { demoMail } from '@cairn/platform/demo/demo-people.js';
import { SIMULATED_MAIL } from '@cairn/platform/demo/simulated-mail.js';

type Told = 'not yet' | 'begun' | 'whole';

/**
 * Whether the demo's history has to be written from its beginning; what was written of one that was cut short is deleted. A
 * demo that already holds something else is left as it is.
 *
 * @throws WrongPurpose unless the database was made for a demo
 */
export const beginStory = (config: Config): Promise<boolean> =>
  withOwner(config, async (owner) => {
    await owner.query(`ALTER TABLE demo.clock ADD COLUMN IF NOT EXISTS story text NOT NULL DEFAULT 'not yet'`);
    const told = await read(owner);
    if (told === 'whole') return false;
    if (told !== 'begun' && (await hasEvents(owner))) return false;
    if (told === 'begun' && (await hasGuests(owner))) {
      await write(owner, 'whole');
      return false;
    }
    if (told === 'begun') await forget(owner);
    await write(owner, 'begun');
    return true;
  });

/** Whether the history was begun and is not whole yet. */
export const isStoryBegun = (config: Config): Promise<boolean> =>
  withOwner(config, async (owner) => (await read(owner)) === 'begun');

export const endStory = async (config: Config): Promise<void> =>
  void (await withOwner(config, (owner) => write(owner, 'whole')));

const withOwner = async <T extends boolean | void>(
  { demo, demoStory, databaseOwnerUrl }: Config,
  work: (owner: Pool) => Promise<T>,
): Promise<T | false> => {
  if (!demo || !demoStory) return false;
  const owner = createPool(databaseOwnerUrl, 1, 'cairn demo');
  try {
    await requireDemo(owner);
    return await work(owner);
  } finally {
    await owner.end();
  }
};

const read = async (owner: Pool): Promise<Told | undefined> =>
  (await owner.query<{ story: Told }>('SELECT story FROM demo.clock')).rows[0]?.story;

const write = async (owner: Pool, story: Told): Promise<void> =>
  void (await owner.query('UPDATE demo.clock SET offset_ms = 0, story = $1', [story]));

const exists = async (owner: Pool, from: string, values: readonly unknown[] = []): Promise<boolean> =>
  (await owner.query<{ exists: boolean }>(`SELECT EXISTS (${from}) AS exists`, [...values])).rows[0]?.exists === true;

/** Whether anything has happened in any service. */
const hasEvents = (owner: Pool): Promise<boolean> =>
  exists(owner, serviceNames.map((name) => `SELECT FROM ${name}.events`).join(' UNION ALL '));

/** Whether there are people whom neither the demo nor its history brought. */
const hasGuests = (owner: Pool): Promise<boolean> =>
  exists(owner, `SELECT FROM auth."user" WHERE email NOT LIKE $1 AND email NOT LIKE $2`, [
    `%${demoMail}`,
    `%${SIMULATED_MAIL}`,
  ]);

/** Nothing works in the background now, so that feeds may begin anew as well. */
const forget = async (owner: Pool): Promise<void> => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = ANY($1) AND tablename NOT LIKE 'kysely_%' AND tablename <> 'signing_keys'`,
    [serviceNames],
  );
  await owner.query(
    `TRUNCATE ${[...rows.map(({ name }) => name), 'access.memberships', 'access.organizations'].join(', ')}`,
  );
  await owner.query(
    `DELETE FROM access.programme_roles WHERE person_id IN (SELECT id FROM auth."user" WHERE email LIKE $1)`,
    [`%${SIMULATED_MAIL}`],
  );
  await owner.query(`DELETE FROM auth."user" WHERE email LIKE $1`, [`%${SIMULATED_MAIL}`]);
};
