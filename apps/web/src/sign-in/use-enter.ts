import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { meQuery } from '../api/me.js';
import { forgiveSignOut } from '../api/sign-out.js';
import { forgetKept } from '../api/kept.js';

const inside = (to: string | undefined): string =>
  to?.startsWith('/') && !to.startsWith('//') && !to.includes('\\') ? to : '/';

/** Goes on into the product once signed in: to the page that was asked for, else home. */
export const useEnter = (): (() => Promise<void>) => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { to } = useSearch({ strict: false });
  return async () => {
    forgiveSignOut();
    queries.removeQueries();
    await forgetKept();
    await queries.fetchQuery(meQuery);
    await navigate({ href: inside(to), replace: true });
  };
};
