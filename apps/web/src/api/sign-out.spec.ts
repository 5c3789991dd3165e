import { QueryClient } from '@tanstack/react-query';
import { meQuery } from './me.js';
import { isSignOutOwed, oweSignOut } from './sign-out.js';

/** A server that still knows the session until it learns that the person signed out. */
const server = () => {
  const state = { isAway: true, session: true };
  Object.assign(globalThis, {
    fetch: async ({ url }: Request): Promise<Response> => {
      if (state.isAway) throw new TypeError('Failed to fetch');
      if (url.endsWith('/api/auth/sign-out')) state.session = false;
      return state.session ? new Response('{"person":{"id":"amal"}}') : new Response('{}', { status: 401 });
    },
  });
  return state;
};

describe('signing out without a network', () => {
  const fetchBefore = globalThis.fetch;
  afterEach(() => Object.assign(globalThis, { fetch: fetchBefore }));
  const me = () => new QueryClient().fetchQuery({ ...meQuery, retry: false });

  it('holds on this device at once, and the server is told when it can be reached', async () => {
    const there = server();
    oweSignOut();
    expect(await me()).toBeNull();
    there.isAway = false;
    expect(await me()).toBeNull();
    expect(there.session).toBe(false);
    expect(isSignOutOwed()).toBe(false);
  });
});
