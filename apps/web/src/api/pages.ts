import type { paths } from '@cairn/api-client/api-client.js';
import { longestPage } from '@cairn/contracts/longest-page.js';
import type { Page } from '@cairn/contracts/page.js';
import { api, bodyOf } from './api.js';

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

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;
/** The addresses of lists that are read page by page. */
type ListPath = { [Path in keyof paths]: Answer<Path> extends Page<unknown> ? Path : never }[keyof paths];
type RowAt<Path extends ListPath> = Answer<Path> extends Page<infer Row> ? Row : never;
type PathParameters<Path extends ListPath> = paths[Path] extends {
  get: { parameters: { path: infer Parameters extends object } };
}
  ? Parameters
  : Readonly<Record<string, never>>;

/** One page of the list at that address. */
export const readPage = <Path extends ListPath>(
  path: Path,
  parameters: PathParameters<Path>,
  asked: Asked,
  signal?: AbortSignal,
): Promise<Page<RowAt<Path>>> =>
  bodyOf(
    (api.GET as (...given: unknown[]) => Promise<{ data?: Page<RowAt<Path>> }>)(path, {
      params: { path: parameters, query: asked },
      ...(signal && { signal }),
    }),
  );

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

/** All rows of the list at that address. */
export const readEveryRow = <Path extends ListPath>(
  path: Path,
  parameters: PathParameters<Path>,
  signal?: AbortSignal,
  asked: Asked = {},
): Promise<RowAt<Path>[]> => everyRow({ read: (page, more) => readPage(path, parameters, page, more) }, asked, signal);
