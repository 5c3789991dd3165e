import type { UseQueryResult } from '@tanstack/react-query';
import type { Entries, Entry } from '../entry.js';

/** An entry for each of what was read. */
export const entriesOf = <One>(
  { data, isError }: UseQueryResult<readonly One[]>,
  toEntry: (one: One) => Entry,
): Entries => data?.map(toEntry) ?? (isError ? null : undefined);
