import { longestPage, type Page } from '@cairn/contracts/page.js';
import { get } from './request.js';

/** What a page of a list is asked for; undefined parts are left out. */
export type Asked = Readonly<Record<string, string | number | undefined>>;

/** A list of the server, for a table that pages through it. */
export type ListSource<Row> = {
  /** Of its queries; with everything the list is narrowed to. */
  readonly key: readonly unknown[];
  readonly read: (asked: Asked, signal?: AbortSignal) => Promise<Page<Row>>;
  /** Milliseconds. */
  readonly readAgainAfter?: number;
};

export const parametersOf = (asked: Asked): string =>
  new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString();

export const getPage = <Row>(path: string, asked: Asked, signal?: AbortSignal): Promise<Page<Row>> => {
  const parameters = parametersOf(asked);
  return get<Page<Row>>(parameters ? `${path}?${parameters}` : path, signal);
};

/** All rows of a list, page after page. */
export const everyRow = async <Row>(
  { read }: Pick<ListSource<Row>, 'read'>,
  asked: Asked = {},
  signal?: AbortSignal,
): Promise<Row[]> => {
  const rows: Row[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { items, next } = await read({ ...asked, limit: longestPage, cursor }, signal);
    rows.push(...items);
    cursor = next;
  }
  return rows;
};

/** All rows at an address. */
export const getEveryRow = <Row>(path: string, signal?: AbortSignal, asked: Asked = {}): Promise<Row[]> =>
  everyRow<Row>({ read: (page, more) => getPage(path, page, more) }, asked, signal);
