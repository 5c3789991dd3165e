import fc from 'fast-check';
import { type FreshDatabase, freshDatabase } from '@cairn/testing/fresh-database.js';
import { pageQuery } from '@cairn/contracts/page.js';
import type { Kysely } from 'kysely';
import type { PoolClient } from 'pg';
import { createPool, type Pool } from '../database/pool.js';
import { kyselyOn } from '../database/connection-dialect.js';
import { cursorOf } from './cursor.js';
import { type SortKey, keysOf, readPage } from './page.query.js';

type Things = {
  things: { id: string; name: string; at: string; due: string | null; stage: number | null; score: number | null };
};
type Thing = Omit<Things['things'], 'id'>;

const orders = {
  name: [
    { by: 'name', type: 'text' },
    { by: 'id', type: 'uuid' },
  ],
  at: [
    { by: 'at', type: 'timestamptz' },
    { by: 'id', type: 'uuid' },
  ],
  due: [
    { by: 'due', type: 'date', nullable: true },
    { by: 'name', type: 'text', descending: true },
    { by: 'id', type: 'uuid' },
  ],
  score: [
    { by: 'stage', type: 'integer', nullable: true, descending: true },
    { by: 'score', type: 'double precision', nullable: true },
    { by: 'id', type: 'uuid' },
  ],
} as const satisfies Record<string, readonly SortKey[]>;
type Order = keyof typeof orders | `-${keyof typeof orders}`;
const sorts = Object.keys(orders).flatMap((name) => [name, `-${name}`]) as Order[];

const otherId = '00000000-0000-4000-8000-000000000001';

/** Few values, so that many rows are equal but for their ids; instants down to the microsecond. */
const thing: fc.Arbitrary<Thing> = fc.record({
  name: fc.constantFrom('', 'Aurora', 'aurora', 'Árora', 'مستشفى', '서울', 'O\'Hara "x" \\', '\u{1F3E5}'),
  at: fc.constantFrom('2027-03-09T06:00:00.000001Z', '2027-03-09T06:00:00.000002Z', '2027-03-09T09:00:00+03:00'),
  due: fc.constantFrom(null, '2027-03-09', '0001-01-01', '9999-12-31'),
  stage: fc.constantFrom(null, -3, 0, 7),
  score: fc.constantFrom(null, 0.1, 1 / 3, 1e-9, -2.5, 1e17),
});

const columns = ['name', 'at', 'due', 'stage', 'score'] as const;

describe('a list read page by page', () => {
  let database: FreshDatabase;
  let pool: Pool;
  let client: PoolClient;
  let db: Kysely<Things>;
  beforeAll(async () => {
    database = await freshDatabase();
    pool = createPool(database.url, 1);
    client = await pool.connect();
    db = kyselyOn<Things>(client);
    await client.query(
      'CREATE TABLE things (id uuid PRIMARY KEY DEFAULT gen_random_uuid(), name text NOT NULL, at timestamptz NOT NULL, due date, stage integer, score double precision)',
    );
  });
  afterAll(async () => {
    client.release();
    await pool.end();
    await database.drop();
  });

  const add = async (things: readonly Thing[]): Promise<void> => {
    for (const one of things)
      await client.query(
        `INSERT INTO things (${columns.join(', ')}) VALUES ($1, $2, $3, $4, $5)`,
        columns.map((name) => one[name]),
      );
  };
  const begin = async (things: readonly Thing[]): Promise<void> => {
    await client.query('TRUNCATE things');
    await add(things);
  };
  const page = (sort: Order, limit: number, cursor?: string) =>
    readPage(db.selectFrom('things').select('id'), sort, keysOf(orders, sort), { limit, cursor });
  /** The same order in one statement, written by hand. */
  const orderedBy: Readonly<Record<Order, string>> = {
    name: 'name, id',
    '-name': 'name DESC, id DESC',
    at: 'at, id',
    '-at': 'at DESC, id DESC',
    due: 'due ASC NULLS LAST, name DESC, id',
    '-due': 'due DESC NULLS LAST, name ASC, id DESC',
    score: 'stage DESC NULLS LAST, score ASC NULLS LAST, id',
    '-score': 'stage ASC NULLS LAST, score DESC NULLS LAST, id DESC',
  };
  const inOneStatement = async (sort: Order): Promise<string[]> =>
    (await client.query<{ id: string }>(`SELECT id FROM things ORDER BY ${orderedBy[sort]}`)).rows.map(({ id }) => id);

  it('is exactly what one ordered statement gives, whatever the rows, the order and the limit', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(thing, { maxLength: 12 }),
        fc.constantFrom(...sorts),
        fc.integer({ min: 1, max: 5 }),
        async (things, sort, limit) => {
          await begin(things);
          const read: string[] = [];
          const totals: (number | null)[] = [];
          for (let cursor: string | null | undefined; cursor !== null;) {
            const { items, next, total } = await page(sort, limit, cursor);
            expect(items.length).toBeLessThanOrEqual(limit);
            read.push(...items.map(({ id }) => id));
            totals.push(total);
            expect(read.length).toBeLessThanOrEqual(things.length);
            cursor = next;
          }
          expect(read).toEqual(await inOneStatement(sort));
          expect(totals).toEqual(totals.map((_, i) => (i === 0 ? things.length : null)));
        },
      ),
      { numRuns: process.env['CI'] ? 400 : 150 },
    ));

  it('shows each row once though rows are added and removed between two pages', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(thing, { minLength: 1, maxLength: 10 }),
        fc.array(fc.array(thing, { maxLength: 3 }), { maxLength: 4 }),
        fc.constantFrom(...sorts),
        fc.integer({ min: 1, max: 4 }),
        async (things, added, sort, limit) => {
          await begin(things);
          const atFirst = await inOneStatement(sort);
          const read: string[] = [];
          let turn = 0;
          for (let cursor: string | null | undefined; cursor !== null; turn += 1) {
            const { items, next } = await page(sort, limit, cursor);
            read.push(...items.map(({ id }) => id));
            expect(new Set(read).size).toBe(read.length);
            cursor = next;
            await add(added[turn] ?? []);
            // The row that the cursor stands for goes away.
            if (turn === 0 && next) await client.query('DELETE FROM things WHERE id = $1', [read.at(-1)]);
          }
          expect(read.filter((id) => atFirst.includes(id))).toEqual(atFirst);
          const present = await inOneStatement(sort);
          expect(read.filter((id) => present.includes(id))).toEqual(present.filter((id) => read.includes(id)));
        },
      ),
      { numRuns: process.env['CI'] ? 300 : 100 },
    ));

  it.each([
    ['nonsense', 'nonsense'],
    ['JSON of another kind', Buffer.from('{"a":1}').toString('base64url')],
    ['a cursor of another order', cursorOf('at', ['2027-03-09 06:00:00+00', otherId])],
    ['a cursor of the other direction', cursorOf('-due', ['2027-03-09', 'Aurora', otherId])],
    ['too few values', cursorOf('due', ['2027-03-09'])],
    ['a day that is none', cursorOf('due', ['2027-02-30', 'Aurora', otherId])],
    ['a text with NUL', cursorOf('due', ['2027-03-09', 'A\u0000', otherId])],
    ['an id that is none', cursorOf('due', [null, 'Aurora', "' OR true --"])],
    ['nothing where each row has something', cursorOf('due', ['2027-03-09', null, otherId])],
  ])('refuses %s as a cursor, by name', async (_what, cursor) => {
    await expect(page('due', 10, cursor)).rejects.toMatchObject({
      issues: [{ path: 'cursor', message: expect.stringContaining('next') as string }],
    });
  });

  it('gives the query its bounds', () => {
    const issuesOf = (query: object) =>
      pageQuery
        .safeParse(query)
        .error?.issues.map((issue) => issue.path.join('.') || (issue as { keys?: string[] }).keys?.join('.'));
    expect(pageQuery.parse({})).toEqual({ limit: 50 });
    expect(pageQuery.parse({ limit: '500', cursor: 'x' })).toEqual({ limit: 500, cursor: 'x' });
    for (const limit of ['0', '501', '-1', '1.5', 'ten', '', ['1', '2']])
      expect(issuesOf({ limit })).toEqual(['limit']);
    expect(issuesOf({ cursor: '' })).toEqual(['cursor']);
    expect(issuesOf({ limits: '5' })).toEqual(['limits']);
  });

  it('reads a page from the cursor on by an index of the order, forwards and backwards', async () => {
    await client.query(
      `TRUNCATE things; INSERT INTO things (name, at) SELECT 'n' || n, timestamptz '2027-03-09Z' + n * interval '1 minute' FROM generate_series(1, 20000) n; CREATE INDEX by_at ON things (at, id); ANALYZE things`,
    );
    for (const sort of ['at', '-at'] as const) {
      const { next } = await page(sort, 50);
      const second = await page(sort, 50, next ?? undefined);
      expect(second.items).toHaveLength(50);
      const far = cursorOf(sort, ['2027-03-16 00:00:00+00', otherId]);
      const before = await tuplesRead();
      await page(sort, 50, far);
      expect((await tuplesRead()) - before).toBeLessThan(200);
    }
  });

  /** Rows that scans of the table and of its indexes have read so far. */
  const tuplesRead = async (): Promise<number> => {
    await client.query('SELECT pg_stat_force_next_flush()');
    const { rows } = await client.query<{ read: string }>(
      `SELECT (SELECT seq_tup_read FROM pg_stat_user_tables WHERE relname = 'things') + (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE relname = 'things') AS read`,
    );
    return Number(rows[0]?.read);
  };
});
