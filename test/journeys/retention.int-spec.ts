import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseConfig } from '@cairn/platform/config/config.js';
import { createPool } from '@cairn/platform/database/pool.js';
import { serviceNames } from '@cairn/platform/database/roles.js';
import { retentions } from '@cairn/platform/retention/retentions.js';
import { prepareEverything } from '@cairn/platform/process/prepare-everything.js';
import { specSecret } from '@cairn/platform/testing/spec-secret.js';
import { type FreshDatabase, freshDatabase } from '@cairn/testing/fresh-database.js';
import { everyService } from '../../apps/cli/src/every-service.js';

const document = readFileSync(join(__dirname, '../../docs/retention.md'), 'utf8');

/** The tables that the document names, with the rest of their line. */
const lines = document
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .flatMap((line) => {
    const [, names = '', ...rest] = line.split('|');
    return [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({ name, says: rest.join('|') }));
  });
const named = (name: string): boolean => lines.some((line) => line.name === name);

/** As the document names it. */
const hasLine = (table: string): boolean => {
  const [schema = '', name] = table.split('.');
  return (
    named(table) || named(`${schema}.*`) || ((serviceNames as readonly string[]).includes(schema) && named(`*.${name}`))
  );
};

describe('the document on retention', () => {
  let database: FreshDatabase;
  let tables: string[];
  beforeAll(async () => {
    database = await freshDatabase();
    await prepareEverything(
      parseConfig({ DATABASE_OWNER_URL: database.url, CAIRN_SECRET: specSecret, CAIRN_DEMO: '1' }),
      everyService,
    );
    const owner = createPool(database.url, 1);
    const { rows } = await owner.query<{ name: string }>(
      `SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname !~ '^(pg_|information_schema)' ORDER BY 1`,
    );
    tables = rows.map(({ name }) => name);
    await owner.end();
  });
  afterAll(() => database.drop());

  it('has a line for every table of the database', () => {
    expect(tables.length).toBeGreaterThan(80);
    expect(tables.filter((table) => !hasLine(table))).toEqual([]);
  });

  it('names no table that is not there, and none twice', () => {
    const exists = ({ name }: { name: string }): boolean => {
      const [schema = '', table = ''] = name.split('.');
      return tables.some(
        (one) =>
          one === name ||
          (schema === '*' && one.endsWith(`.${table}`)) ||
          (table === '*' && one.startsWith(`${schema}.`)),
      );
    };
    expect(lines.filter((line) => !exists(line))).toEqual([]);
    expect(new Set(lines.map(({ name }) => name)).size).toBe(lines.length);
  });

  it.each(retentions)('says of $table what its sweep does: $days days', ({ service = '*', table, days }) =>
    expect(lines.find(({ name }) => name === `${service}.${table}`)?.says).toContain(`${days} days`),
  );

  it('says a time for nothing that no sweep deletes', () => {
    const swept = retentions.map(({ service = '*', table }) => `${service}.${table}`);
    expect(
      lines.filter(({ name, says }) => name.startsWith('*.') && / days/.test(says) && !swept.includes(name)),
    ).toEqual([]);
  });
});
