import type { ActName } from '@cairn/contracts/act.js';
import type { FacilityProfile, Identifier, ServiceArea } from '@cairn/contracts/organizations/facility.js';
import type { OrganizationRole, ProgrammeRole } from '@cairn/contracts/roles.js';
import type { ColumnType, Generated } from 'kysely';
import type { Change } from './correction/changed-fields.js';

/** A name as it is searched; the database writes it. */
type Folded = ColumnType<string, never, never>;

/** Read as it was parsed, written as text. */
type Json<T> = ColumnType<T, string, string>;

export type OrganizationsTables = {
  organizations: {
    tenant_id: string;
    name: string;
    country: string;
    identifiers: ColumnType<Identifier[], string | undefined, string>;
    version: number;
    search: Folded;
  };
  facilities: {
    tenant_id: string;
    id: string;
    profile: Json<FacilityProfile>;
    service_areas: Json<ServiceArea[]>;
    archived: Generated<boolean>;
    version: number;
    search: Folded;
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
  corrections: {
    tenant_id: string;
    /** Id of the facility or the organization. */
    subject_id: string;
    version: number;
    kind: 'corrected' | 'archived' | 'restored';
    at: string;
    by_person: string;
    holds_from: string;
    reason: string | null;
    changes: Json<Change[]>;
  };
  /** Facilities of which others have seen something: an assessment was submitted. */
  reported_facilities: { tenant_id: string; facility_id: string };
  staff_invitations: {
    tenant_id: string;
    id: string;
    person_id: string;
    roles: Json<ProgrammeRole[]>;
    expires_at: string;
  };
  participations: {
    tenant_id: string;
    id: string;
    hospital: string;
    country: string;
    place: string;
    model: string | null;
    by_staff: boolean;
    status: 'open' | 'confirmed' | 'declined';
    requested_at: string;
    decided_at: string | null;
    decided_by: string | null;
    reason: string | null;
    person_id: string | null;
    organization_id: string | null;
    version: number;
  };
  participation_contacts: { tenant_id: string; request_id: string; name: string; email: string };
  audit_log: {
    tenant_id: string;
    id: string;
    at: string;
    what: ActName;
    /** A person, an API key, `system` or `guest`. */
    by_whom: string;
    subject_id: string | null;
    detail: Json<Record<string, string>>;
  };
  'access.organizations': { id: string; name: string };
  'access.memberships': { organization_id: string; person_id: string; role: OrganizationRole };
  'access.programme_roles': { person_id: string; role: ProgrammeRole };
  'access.invited_names': { organization_id: string; person_id: string; name: string };
  daily_uses: { subject: string; what: string; day: string; uses: number };
  'auth.user': { id: string; name: string; email: string; twoFactorEnabled: boolean };
  'auth.passkey': { userId: string };
  'auth.sso_identities': { person_id: string };
  'access.second_factor_rules': { owner_id: string; grace_days: number; since: Generated<string> };
  'auth.apikey': {
    id: string;
    name: string;
    start: string;
    referenceId: string;
    permissions: string;
    metadata: string;
    createdAt: string;
    expiresAt: string;
    lastRequest: string | null;
  };
};
