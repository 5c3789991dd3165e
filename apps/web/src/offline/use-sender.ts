import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Pending } from '../device/pending.js';
import { type Keeping, Sender, type Surroundings } from './sender.js';

/** A `Sender` that works as long as the component is shown, what it has not sent yet, and whether that is kept. */
export const useSender = <Key extends string, Value, Recorded extends { readonly version: number }>(
  surroundings: () => Surroundings<Key, Value, Recorded>,
): readonly [sender: Sender<Key, Value, Recorded>, pending: Pending<Key, Value, Recorded>, keeping: Keeping] => {
  const [sender] = useState(() => new Sender(surroundings()));
  useEffect(() => sender.start(), [sender]);
  return [
    sender,
    useSyncExternalStore(sender.subscribe, sender.pending),
    useSyncExternalStore(sender.subscribe, sender.keeping),
  ];
};

/**
 * Puts what was recorded into what is known. An answer that is on its way may be older: what it was asked is asked anew
 * instead.
 */
export const putRecorded = <Data>(queries: QueryClient, queryKey: QueryKey, change: (before: Data) => Data): void => {
  const asking = queries.isFetching({ queryKey, exact: true }) > 0;
  queries.setQueryData<Data>(queryKey, (before) => before && change(before));
  if (asking) void queries.invalidateQueries({ queryKey, exact: true });
};
