import { Navigate } from '@tanstack/react-router';
import { useScope } from '../frame/scope.js';
import { NowhereHome } from './NowhereHome.js';
import { OrganizationHome } from './OrganizationHome.js';

/** Validators land on their visits, other staff on the desk. */
export const HomePage = () => {
  const { scope } = useScope();
  if (!scope) return <NowhereHome />;
  if (scope.kind === 'organization') return <OrganizationHome organizationId={scope.id} organization={scope.name} />;
  return <Navigate to={scope.roles.some((role) => role !== 'validator') ? '/desk' : '/visits'} search={{}} replace />;
};
