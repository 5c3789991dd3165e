import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { ListSource } from '../../api/pages.js';
import type { Entry, Searched } from '../entry.js';
import { most } from '../shown.js';

const untilTypedMs = 150;

type Rows<One> = { readonly rows: readonly One[]; readonly count: number };

/** What the server finds of a list; undefined while it searches, null when it could not, nothing before a text is typed. */
export const useRowsFound = <One>(
  { key, read }: ListSource<One>,
  typed: string,
  isAsked: boolean,
): Rows<One> | undefined | null => {
  const text = typed.trim();
  const [search] = useDebouncedValue(text, untilTypedMs);
  const { data, isError } = useQuery({
    queryKey: [...key, 'found', search],
    queryFn: ({ signal }) => read({ search, limit: most }, signal),
    enabled: isAsked && search !== '',
  });
  if (!isAsked || text === '') return { rows: [], count: 0 };
  if (search !== text || !data) return isError ? null : undefined;
  return { rows: data.items, count: data.total ?? data.items.length };
};

/** The same as entries. */
export const useSearched = <One>(
  source: ListSource<One>,
  typed: string,
  isAsked: boolean,
  toEntry: (one: One) => Entry,
): Searched | undefined | null => {
  const found = useRowsFound(source, typed, isAsked);
  return found && { entries: found.rows.map(toEntry), count: found.count };
};
