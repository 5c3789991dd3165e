import type { Page, PageQuery } from '@cairn/contracts/page.js';
import { type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { InvalidInput } from '../http/refusals.js';
import { type KeyType, type Place, cursorOf, placeOf } from './cursor.js';

/** A column or expression by which rows are ordered. */
export type SortKey = {
  /** As the statement names it, `visits.requested_at`. */
  readonly by: string | RawBuilder<unknown>;
  readonly type: KeyType;
  readonly descending?: boolean;
  /** Rows without a value come last, in either direction. */
  readonly nullable?: boolean;
};

/**
 * The orders of a list by name. The keys of each end with columns that identify a row, so that no two rows have the
 * same place.
 */
export type Orders<Name extends string> = Readonly<Record<Name, readonly SortKey[]>>;

/** The keys of the order `name`; for `-name` each in the opposite direction. */
export const keysOf = <Name extends string>(orders: Orders<Name>, sort: Name | `-${Name}`): readonly SortKey[] => {
  const reversed = !(sort in orders);
  const keys = orders[(reversed ? sort.slice(1) : sort) as Name];
  return reversed ? keys.map((key) => ({ ...key, descending: !key.descending })) : keys;
};

const column = ({ by }: SortKey): RawBuilder<unknown> => (typeof by === 'string' ? sql.ref(by) : by);
const valueOf = ({ type }: SortKey, value: string): RawBuilder<unknown> => sql`${value}::${sql.raw(type)}`;

const isAt = (key: SortKey, value: string | null): RawBuilder<boolean> =>
  value === null ? sql`${column(key)} IS NULL` : sql`${column(key)} = ${valueOf(key, value)}`;

const isAfter = (key: SortKey, value: string | null): RawBuilder<boolean> => {
  if (value === null) return sql`false`;
  const after = sql<boolean>`${column(key)} ${sql.raw(key.descending ? '<' : '>')} ${valueOf(key, value)}`;
  return key.nullable ? sql`(${after} OR ${column(key)} IS NULL)` : after;
};

/** The first key alone bounds the place as well, in a form that an index can serve. */
const bound = (key: SortKey, value: string | null): RawBuilder<boolean> =>
  value === null || key.nullable
    ? sql`true`
    : sql`${column(key)} ${sql.raw(key.descending ? '<=' : '>=')} ${valueOf(key, value)}`;

const comesAfter = (keys: readonly SortKey[], place: Place): RawBuilder<boolean> => {
  const [first] = keys;
  const steps = keys.map((key, i) =>
    sql.join(
      [...keys.slice(0, i).map((before, n) => isAt(before, place[n] ?? null)), isAfter(key, place[i] ?? null)],
      sql` AND `,
    ),
  );
  const alternatives = sql<boolean>`(${sql.join(steps, sql` OR `)})`;
  return first ? sql`${bound(first, place[0] ?? null)} AND ${alternatives}` : alternatives;
};

const inOrder = (keys: readonly SortKey[]): RawBuilder<unknown>[] =>
  keys.map(
    (key) => sql`${column(key)} ${sql.raw(`${key.descending ? 'DESC' : 'ASC'}${key.nullable ? ' NULLS LAST' : ''}`)}`,
  );

type Rows<Row> = SelectQueryBuilder<never, never, Row>;
type Placed<Row> = Row & { readonly placeInOrder: (string | null)[] };

/**
 * A page of a list by keyset pagination: at most `limit` rows from the cursor on, in the order of `keys`. Every row
 * that is there throughout comes exactly once, whatever is added or removed between two pages.
 *
 * @param order name of the order; a cursor is valid for it alone
 * @returns `next`: cursor of the next page, null on the last; `total`: number of all rows, counted for the first page
 *   only, else null
 * @throws InvalidInput naming `cursor` when it is none of this order
 */
export const readPage = async <Tables, From extends keyof Tables, Row>(
  list: SelectQueryBuilder<Tables, From, Row>,
  order: string,
  keys: readonly SortKey[],
  { cursor, limit }: PageQuery,
): Promise<Page<Row>> => {
  const place = cursor === undefined ? undefined : placeOf(cursor, order, keys);
  if (cursor !== undefined && !place)
    throw new InvalidInput([{ path: 'cursor', message: 'must be `next` of a page of this list, in the same order' }]);
  const rows = list as unknown as Rows<Row>;
  const placed = sql<(string | null)[]>`ARRAY[${sql.join(keys.map((key) => sql`(${column(key)})::text`))}]`;
  let from = rows.select(placed.as('placeInOrder')) as unknown as SelectQueryBuilder<never, never, Placed<Row>>;
  if (place) from = from.where(comesAfter(keys, place));
  for (const key of inOrder(keys)) from = from.orderBy(key as never);
  const found = (await from.limit(limit + 1).execute()) as Placed<Row>[];
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    items: found.slice(0, limit).map(({ placeInOrder: _, ...row }) => row as unknown as Row),
    next: last ? cursorOf(order, last.placeInOrder) : null,
    total: cursor === undefined ? await countOf(rows) : null,
  };
};

const countOf = async (rows: SelectQueryBuilder<never, never, unknown>): Promise<number> => {
  const { total } = (await rows
    .clearSelect()
    .clearOrderBy()
    .select(sql<string>`count(*)`.as('total'))
    .executeTakeFirstOrThrow()) as { total: string };
  return Number(total);
};

/** The conditions joined by AND; true when there are none. */
export const all = (conditions: readonly RawBuilder<boolean>[]): RawBuilder<boolean> =>
  conditions.length === 0 ? sql`true` : sql`${sql.join(conditions, sql` AND `)}`;
