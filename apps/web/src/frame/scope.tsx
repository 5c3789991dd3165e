import type { Me } from '@cairn/contracts/me.js';
import type { OrganizationRole, ProgrammeRole } from '@cairn/contracts/roles.js';
import { useSearch } from '@tanstack/react-router';
import { createContext, type ReactNode, use, useState } from 'react';
import { useMe } from '../api/me.js';

export type Scope =
  | { readonly kind: 'organization'; readonly id: string; readonly name: string; readonly role: OrganizationRole }
  | { readonly kind: 'programme'; readonly roles: readonly ProgrammeRole[] };

const keptScope = 'cairn.scope';

export const scopesOf = (me: Me): readonly Scope[] => [
  ...(me.programmeRoles.length > 0 ? [{ kind: 'programme', roles: me.programmeRoles } as const] : []),
  ...me.memberships.map(({ organizationId, organizationName, role }) => ({ kind: 'organization', id: organizationId, name: organizationName, role }) as const),
];

export const scopeKey = (scope: Scope): string => (scope.kind === 'programme' ? 'programme' : scope.id);

type Switch = { readonly scope: Scope | null; readonly scopes: readonly Scope[]; readonly enter: (key: string) => void };

const ScopeContext = createContext<Switch | null>(null);

export const ScopeProvider = ({ children }: { children: ReactNode }) => {
  const scopes = scopesOf(useMe());
  const [key, setKey] = useState(() => localStorage.getItem(keptScope));
  const scope = scopes.find((one) => scopeKey(one) === key) ?? scopes[0] ?? null;
  const enter = (next: string): void => {
    localStorage.setItem(keptScope, next);
    setKey(next);
  };
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

/** Which of the organization's doings are open to the person on this page; the server decides, this only hides buttons. */
export const useMay = (): { readonly write: boolean; readonly administer: boolean } => {
  const organizationId = useOrganizationId();
  const role = useMe().memberships.find((membership) => membership.organizationId === organizationId)?.role;
  return { write: role === 'admin' || role === 'contributor', administer: role === 'admin' };
};
