import type { Config } from '@cairn/platform/config/config.js';
import type { Pool } from '@cairn/platform/database/pool.js';
import { createPool } from '@cairn/platform/database/pool.js';
import { serviceNames } from '@cairn/platform/database/roles.js';
import { tellDemoStory } from './tell-demo-story.js';

type Told = 'not yet' | 'begun' | 'whole';

/** Gives an empty demo three years of history, told over HTTP with the clock set back. One that was cut short is told anew. */
export const tellDemoStoryOnce = async ({ demo, demoStory, databaseOwnerUrl, port }: Config): Promise<void> => {
  if (!demo || !demoStory) return;
  const owner = createPool(databaseOwnerUrl, 1, 'cairn demo');
  try {
    await owner.query(`ALTER TABLE demo.clock ADD COLUMN IF NOT EXISTS story text NOT NULL DEFAULT 'not yet'`);
    const { rows } = await owner.query<{ story: Told }>('SELECT story FROM demo.clock');
    if (rows[0]?.story === 'whole') return;
    if (rows[0]?.story === 'begun') await forget(owner);
    await owner.query(`UPDATE demo.clock SET offset_ms = 0, story = 'begun'`);
    process.stdout.write('Telling the demo its history of three years ...\n');
    await tellDemoStory(`http://127.0.0.1:${port}`);
    await owner.query(`UPDATE demo.clock SET offset_ms = 0, story = 'whole'`);
  } finally {
    await owner.end();
  }
};

const forget = async (owner: Pool): Promise<void> => {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname = ANY($1) AND tablename NOT LIKE 'kysely_%' AND tablename NOT IN ('checkpoints', 'feed', 'signing_keys')`,
    [serviceNames],
  );
  await owner.query(`TRUNCATE ${[...rows.map(({ name }) => name), 'access.memberships', 'access.organizations'].join(', ')}`);
};
