import type { ProgrammeRole } from '@cairn/contracts/roles.js';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useScope } from '../frame/scope.js';
import { NowhereHome } from './NowhereHome.js';
import { OrganizationHome } from './OrganizationHome.js';

/** Validators land on their visits, other staff on the desk. */
const landingOf = (roles: readonly ProgrammeRole[]): string =>
  roles.some((role) => role !== 'validator') ? '/desk' : '/visits';

export const HomePage = () => {
  const { scope } = useScope();
  const navigate = useNavigate();
  const landing = scope?.kind === 'programme' ? landingOf(scope.roles) : undefined;
  // Once: the router's own Navigate leads on anew with every rendering, and leading on renders.
  useEffect(() => {
    if (landing) void navigate({ to: landing, search: {}, replace: true });
  }, [navigate, landing]);
  if (!scope) return <NowhereHome />;
  return scope.kind === 'organization' && <OrganizationHome organizationId={scope.id} organization={scope.name} />;
};
