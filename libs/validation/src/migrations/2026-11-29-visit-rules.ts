/**
 * Rules of visits belong to the programme; a visit is requested under the transaction of an organization, so they are
 * under no organization's policy.
 */
export const visitRulesMigration = `
  SET LOCAL lock_timeout = '5s';
  CREATE TABLE visit_rules (
    tenant_id uuid NOT NULL,
    model text COLLATE "C" NOT NULL,
    version integer NOT NULL,
    rules jsonb NOT NULL,
    set_by text NOT NULL,
    set_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, model)
  );

  CREATE TABLE cooling_off (
    tenant_id uuid NOT NULL PRIMARY KEY,
    years integer NOT NULL,
    version integer NOT NULL,
    set_by text NOT NULL,
    set_at timestamptz NOT NULL
  );

  ALTER TABLE visits ADD rule jsonb;
`;
