import type { Me } from '@cairn/contracts/me.js';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { forgetKept, kept, orKept } from '../offline/kept.js';
import { isProblem } from './problem.js';
import { get } from './request.js';

/** Who is signed in; `null` for a guest. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 60_000,
  meta: kept,
  queryFn: orKept(async ({ signal }): Promise<Me | null> => {
    try {
      return await get<Me>('/api/me', signal);
    } catch (error) {
      if (!isProblem(error, 401)) throw error;
      await forgetKept();
      return null;
    }
  }),
});

/** The signed-in person, inside the frame, where there always is one. */
export const useMe = (): Me => {
  const { data } = useQuery(meQuery);
  if (!data) throw new Error('useMe is for pages inside the frame');
  return data;
};
