import type { Me } from '@cairn/contracts/me.js';
import { queryOptions } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import { api, bodyOf } from './api.js';
import { forgetKept, kept, orKept } from './kept.js';
import { keepAgain } from '../device/signed-out.js';
import { isProblem } from './problem.js';
import { isSignOutOwed, settleSignOut } from './sign-out.js';

const settled = (): Promise<boolean> =>
  settleSignOut().then(
    () => true,
    () => false,
  );

/** Who is signed in; `null` for a guest. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  staleTime: 60_000,
  meta: kept,
  queryFn: orKept(async ({ signal }): Promise<Me | null> => {
    if (isSignOutOwed() && !(await settled())) return null;
    try {
      const me: Me = await bodyOf(api.GET('/api/me', { signal }));
      if (isSignOutOwed()) return null;
      keepAgain();
      return me;
    } catch (error) {
      if (!isProblem(error, 401)) throw error;
      await forgetKept();
      return null;
    }
  }),
});

const MeContext = createContext<Me | null>(null);

export const MeProvider = MeContext.Provider;

/** The signed-in person, inside the frame, which is there as long as somebody is signed in. */
export const useMe = (): Me => {
  const me = useContext(MeContext);
  if (!me) throw new Error('useMe is for pages inside the frame');
  return me;
};
