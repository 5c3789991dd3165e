import type { FacilityProfile, ServiceArea } from '@cairn/contracts/organizations/facility.js';
import type { OrganizationRole } from '@cairn/contracts/roles.js';
import type { ColumnType } from 'kysely';

/** Read as it was parsed, written as text. */
type Json<T> = ColumnType<T, string, string>;

export type OrganizationsTables = {
  organizations: { tenant_id: string; name: string; country: string; version: number };
  facilities: {
    tenant_id: string;
    id: string;
    profile: Json<FacilityProfile>;
    service_areas: Json<ServiceArea[]>;
    version: number;
  };
  members: {
    tenant_id: string;
    person_id: string;
    role: OrganizationRole;
    status: 'invited' | 'active';
    invitation_id: string | null;
    expires_at: string | null;
    since: string;
  };
  invitations: { tenant_id: string; id: string };
  'access.organizations': { id: string; name: string };
  'access.memberships': { organization_id: string; person_id: string; role: OrganizationRole };
  'access.invited_names': { organization_id: string; person_id: string; name: string };
  daily_uses: { subject: string; what: string; day: string; uses: number };
  'auth.user': { id: string; name: string; email: string };
};
