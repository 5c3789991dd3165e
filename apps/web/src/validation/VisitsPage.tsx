import { useOrganizationId } from '../frame/scope.js';
import { DeskVisits } from './DeskVisits.js';
import { OrganizationVisits } from './OrganizationVisits.js';

export const VisitsPage = () => {
  const organizationId = useOrganizationId();
  return organizationId === '' ? <DeskVisits /> : <OrganizationVisits organizationId={organizationId} />;
};
