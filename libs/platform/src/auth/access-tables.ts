import type { Migrations } from '../migrations/migrate.js';

/**
 * Who belongs where: written by the organizations service, read by every service's guard. It says who may see a
 * tenant's rows, so it cannot itself lie behind that tenant's policy; it holds ids and roles, and the names of
 * organizations.
 */
export const accessTables: Migrations = {
  '2026-11-22-access': `
    CREATE TABLE organizations (
      id uuid PRIMARY KEY,
      name text NOT NULL);
    CREATE TABLE memberships (
      organization_id uuid NOT NULL,
      person_id uuid NOT NULL,
      role text NOT NULL CHECK (role IN ('admin', 'contributor', 'reader')),
      PRIMARY KEY (organization_id, person_id));
    CREATE INDEX memberships_of_person ON memberships (person_id);
    CREATE TABLE programme_roles (
      person_id uuid NOT NULL,
      role text NOT NULL CHECK (role IN ('manager', 'analyst', 'scheduler', 'validator')),
      PRIMARY KEY (person_id, role));
    GRANT USAGE ON SCHEMA access TO cairn_auth, cairn_service, cairn_organizations;
    GRANT SELECT ON organizations, memberships, programme_roles TO cairn_auth, cairn_service;
    GRANT SELECT, INSERT, UPDATE, DELETE ON organizations, memberships, programme_roles TO cairn_organizations`,
  /** What an inviter typed, shown in place of the person's own name until the invitation is accepted. */
  '2026-11-29-invited-names': `
    CREATE TABLE invited_names (
      organization_id uuid NOT NULL,
      person_id uuid NOT NULL,
      name text NOT NULL,
      PRIMARY KEY (organization_id, person_id));
    CREATE INDEX invited_names_of_person ON invited_names (person_id);
    GRANT SELECT, INSERT, UPDATE, DELETE ON invited_names TO cairn_organizations;
    GRANT SELECT (person_id), DELETE ON invited_names TO cairn_auth`,
  /**
   * Conflicts of interest and the overrides that lift them, written by the validation service: they say who may not see
   * an organization, so they cannot lie behind its policy. Ids and days only; `counts_until` is null while it is open.
   */
  '2026-11-29-conflicts': `
    CREATE TABLE conflicts (
      person_id uuid NOT NULL,
      organization_id uuid NOT NULL,
      conflict_id uuid NOT NULL,
      counts_from date NOT NULL,
      counts_until date,
      PRIMARY KEY (person_id, conflict_id));
    CREATE TABLE conflict_overrides (
      person_id uuid NOT NULL,
      organization_id uuid NOT NULL,
      visit_id uuid NOT NULL,
      PRIMARY KEY (person_id, visit_id));
    CREATE FUNCTION conflicted_organizations(person uuid) RETURNS SETOF uuid LANGUAGE sql STABLE AS
      'SELECT organization_id FROM access.conflicts one
       WHERE person_id = person AND counts_from <= current_date AND (counts_until IS NULL OR counts_until >= current_date)
         AND NOT EXISTS (SELECT FROM access.conflict_overrides lifted WHERE lifted.person_id = one.person_id AND lifted.organization_id = one.organization_id)';
    GRANT USAGE ON SCHEMA access TO cairn_validation;
    GRANT SELECT ON conflicts, conflict_overrides TO cairn_auth, cairn_service;
    GRANT SELECT, INSERT, UPDATE, DELETE ON conflicts, conflict_overrides TO cairn_validation`,
  /** Sign-in by an identity provider asks whether a person is invited. */
  '2026-11-30-invited-by-organization': `
    GRANT SELECT (organization_id) ON invited_names TO cairn_auth`,
  /** By organization, or for the programme: from when on its people must sign in with a second factor. */
  '2026-11-30-second-factor-rules': `
    CREATE TABLE second_factor_rules (
      owner_id uuid PRIMARY KEY,
      grace_days integer NOT NULL CHECK (grace_days BETWEEN 0 AND 90),
      since timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP);
    GRANT SELECT ON second_factor_rules TO cairn_auth, cairn_service;
    GRANT SELECT, INSERT, UPDATE, DELETE ON second_factor_rules TO cairn_organizations`,
};
