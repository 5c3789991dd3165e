import { useSearch } from '@tanstack/react-router';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { useMe } from '../api/me.js';
import { prefer, preference } from '../device/preference.js';
import { type Scope, scopeIn, scopeKey, scopesOf } from './scopes.js';

const keptScope = 'cairn.scope';

type Switch = {
  readonly scope: Scope | null;
  readonly scopes: readonly Scope[];
  readonly enter: (key: string) => void;
};

const ScopeContext = createContext<Switch | null>(null);

export const ScopeProvider = ({ children }: { children: ReactNode }) => {
  const scopes = scopesOf(useMe());
  const [key, setKey] = useState(() => preference(keptScope));
  const { organization } = useSearch({ strict: false });
  const scope = scopeIn(scopes, key, organization);
  const enter = (next: string): void => {
    prefer(keptScope, next);
    setKey(next);
  };
  const followed = scope && organization === scopeKey(scope) ? organization : undefined;
  useEffect(() => {
    if (followed) enter(followed);
  }, [followed]);
  return <ScopeContext value={{ scope, scopes, enter }}>{children}</ScopeContext>;
};

/** The organization or programme the person is working for, and how to change it. */
export const useScope = (): Switch => {
  const found = use(ScopeContext);
  if (!found) throw new Error('useScope is for pages inside the frame');
  return found;
};

/**
 * The organization a page is about: the one named by `?organization=` (links of staff and of mails), else the scope's.
 * '' for staff on a page of no organization.
 */
export const useOrganizationId = (): string => {
  const { organization } = useSearch({ strict: false });
  const { scope } = useScope();
  return organization ?? (scope?.kind === 'organization' ? scope.id : '');
};

/**
 * Which of the organization's doings are open to the person on this page; the server decides, this only hides buttons.
 */
export const useMay = (): { readonly write: boolean; readonly administer: boolean } => {
  const organizationId = useOrganizationId();
  const role = useMe().memberships.find((membership) => membership.organizationId === organizationId)?.role;
  return { write: role === 'admin' || role === 'contributor', administer: role === 'admin' };
};
