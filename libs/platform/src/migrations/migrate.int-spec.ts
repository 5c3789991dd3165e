import { freshDatabase } from '@cairn/testing/fresh-database.js';
import { createPool } from '../database/pool.js';
import { migrateSchema, mislabelled } from './migrate.js';

describe('a schema that a newer build has migrated', () => {
  const older = { '2026-01-01-lamps': 'CREATE TABLE lamps (id int)' };
  const newer = { ...older, '2026-02-01-colours': 'ALTER TABLE lamps ADD COLUMN colour text' };
  const later = { ...older, '2026-01-15-rooms': 'CREATE TABLE rooms (id int)' };

  it('is good enough for an older one, which adds what is its own and takes nothing away', async () => {
    const { url, drop } = await freshDatabase();
    const owner = createPool(url, 1);
    try {
      await owner.query('CREATE SCHEMA surveys');
      expect(await migrateSchema(owner, 'surveys', older)).toEqual([]);
      expect(await migrateSchema(owner, 'surveys', newer)).toEqual([]);
      expect(await migrateSchema(owner, 'surveys', older)).toEqual(['2026-02-01-colours']);
      expect(await migrateSchema(owner, 'surveys', later)).toEqual(['2026-02-01-colours']);
      expect((await owner.query('SELECT colour FROM surveys.lamps, surveys.rooms')).rowCount).toBe(0);
      expect(await migrateSchema(owner, 'surveys', { ...newer, ...later })).toEqual([]);
    } finally {
      await owner.end();
      await drop();
    }
  });

  it('and that took something away refuses an older one with a sentence, and stays as it is', async () => {
    const { url, drop } = await freshDatabase();
    const owner = createPool(url, 1);
    try {
      await owner.query('CREATE SCHEMA surveys');
      await migrateSchema(owner, 'surveys', { ...older, '2026-03-01-no-lamps-contract': 'DROP TABLE lamps' });
      await expect(migrateSchema(owner, 'surveys', later)).rejects.toThrow(
        'A newer release has migrated the schema surveys and took away what this one needs (2026-03-01-no-lamps-contract): start that release, or a newer one.',
      );
      expect((await owner.query(`SELECT to_regclass('surveys.rooms') AS rooms`)).rows).toEqual([{ rooms: null }]);
    } finally {
      await owner.end();
      await drop();
    }
  });

  it.each([
    'DROP TABLE lamps',
    'ALTER TABLE lamps DROP COLUMN id',
    'ALTER TABLE lamps RENAME COLUMN id TO number',
    'ALTER TABLE lamps ALTER COLUMN id TYPE bigint',
    'ALTER TABLE lamps ALTER COLUMN id SET NOT NULL',
    'ALTER TABLE lamps ADD COLUMN colour text NOT NULL',
  ])('is taken from by: %s', (statement) => {
    expect(mislabelled({ '2026-03-01-lamps': `CREATE TABLE rooms (id int); ${statement}` })).toHaveLength(1);
    expect(mislabelled({ '2026-03-01-lamps-contract': statement })).toEqual([]);
  });

  it.each([
    'CREATE TABLE rooms (id int NOT NULL)',
    'ALTER TABLE lamps ADD COLUMN colour text',
    `ALTER TABLE lamps ADD COLUMN colour text NOT NULL DEFAULT 'white'`,
    `ALTER TABLE lamps ADD COLUMN colour text DEFAULT 'white' NOT NULL`,
    'CREATE INDEX lamps_by_id ON lamps (id)',
  ])('is only added to by: %s', (statement) => expect(mislabelled({ '2026-03-01-lamps': statement })).toEqual([]));
});
