import type { Me } from '@cairn/contracts/me.js';
import type { OrganizationRole, ProgrammeRole } from '@cairn/contracts/roles.js';

export type Scope =
  | { readonly kind: 'organization'; readonly id: string; readonly name: string; readonly role: OrganizationRole }
  | { readonly kind: 'programme'; readonly roles: readonly ProgrammeRole[] };

export const scopesOf = (me: Me): readonly Scope[] => [
  ...(me.programmeRoles.length > 0 ? [{ kind: 'programme', roles: me.programmeRoles } as const] : []),
  ...me.memberships.map(
    ({ organizationId, organizationName, role }) =>
      ({ kind: 'organization', id: organizationId, name: organizationName, role }) as const,
  ),
];

export const scopeKey = (scope: Scope): string => (scope.kind === 'programme' ? 'programme' : scope.id);

/**
 * The scope that was chosen, else the first; a link to another organization one belongs to moves there, except for who
 * works for the programme.
 */
export const scopeIn = (scopes: readonly Scope[], chosen: string | null, linked: string | undefined): Scope | null => {
  const scope = scopes.find((one) => scopeKey(one) === chosen) ?? scopes[0] ?? null;
  if (scope?.kind !== 'organization') return scope;
  return scopes.find((one) => one.kind === 'organization' && one.id === linked) ?? scope;
};
