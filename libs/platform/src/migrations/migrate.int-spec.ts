import { freshDatabase } from '@cairn/testing/fresh-database.js';
import { createPool } from '../database/pool.js';
import { migrateSchema } from './migrate.js';

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
});
