/** What runs a statement: a pool, or a client. */
type Sql = { query(text: string, values?: readonly unknown[]): Promise<{ rows: unknown[] }> };

type Column = { readonly table: string; readonly name: string; readonly type: string; readonly generated: boolean };

export type Multiplying = {
  /** Into organizations of their own, or more rows of the same ones. */
  readonly into: 'new organizations' | 'the same organizations';
  /** Tables by name, `surveys.assessments`; all that have rows of organizations unless given. */
  readonly tables?: readonly string[];
};

/** Columns whose ids are of people, who stay the same. */
const ofPeople = /(^|_)(person|validator|by|author|actor)(_id)?$/;
/** Book-keeping that is no data of organizations. */
const notData =
  /\.(events|streams|outbox|feed|checkpoints|due_jobs|parked|idempotency_keys|kysely_migration|bookings|issued_numbers)$/;
/** Texts that are unique across organizations. */
const unique = /^(number)$/;

/**
 * Makes `times` of every row there is, by SQL alone: ids are derived from those there are, so that copies refer to one
 * another as the rows did, in whatever service. Files, events and JSON keep what they have.
 *
 * @returns rows by table, after that
 */
export const multiplyRows = async (
  owner: Sql,
  schemas: readonly string[],
  times: number,
  { into, tables }: Multiplying,
): Promise<Readonly<Record<string, number>>> => {
  const { rows } = (await owner.query(
    `SELECT c.table_schema || '.' || c.table_name AS table, c.column_name AS name, c.udt_name AS type, c.is_generated = 'ALWAYS' OR c.is_identity = 'YES' OR c.column_default LIKE 'nextval%' AS generated
     FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE t.table_type = 'BASE TABLE' AND c.table_schema = ANY($1)
     AND EXISTS (SELECT FROM information_schema.columns k WHERE k.table_schema = c.table_schema AND k.table_name = c.table_name AND k.column_name = 'tenant_id')
     ORDER BY c.table_schema, c.table_name, c.ordinal_position`,
    [schemas],
  )) as { rows: Column[] };
  const names = [...new Set(rows.map(({ table }) => table))].filter(
    (table) => !notData.test(table) && (!tables || tables.includes(table)),
  );
  const counts: Record<string, number> = {};
  for (const table of names) {
    const columns = rows.filter((column) => column.table === table && !column.generated);
    const copied = columns.map((column) => copyOf(column, into));
    const programme = '00000000-0000-4000-8000-000000000000';
    await owner.query(
      `INSERT INTO ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')})
       SELECT ${copied.join(', ')} FROM ${table} one, generate_series(2, $1::int) copy WHERE tenant_id <> '${programme}' ON CONFLICT DO NOTHING`,
      [times],
    );
    await owner.query(`ANALYZE ${table}`);
    const counted = (await owner.query(`SELECT count(*)::int AS rows FROM ${table}`)) as { rows: { rows: number }[] };
    counts[table] = counted.rows[0]?.rows ?? 0;
  }
  return counts;
};

/** SQL of an id that follows from a text, of the form that random ones have (version 4). */
export const uuidOf = (text: string): string =>
  `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;

const copyOf = ({ name, type }: Column, into: Multiplying['into']): string => {
  if (type === 'uuid' && !ofPeople.test(name) && (name !== 'tenant_id' || into === 'new organizations'))
    return uuidOf(`one."${name}"::text || copy`);
  return type === 'text' && unique.test(name) ? `one."${name}" || '-' || copy` : `one."${name}"`;
};
