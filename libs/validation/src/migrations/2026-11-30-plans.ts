import { protect } from '@cairn/platform/tenancy/protect.js';

/** Draft plans belong to the programme. */
export const plansMigration = `
  SET LOCAL lock_timeout = '5s';
  CREATE TABLE plans (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    languages text[] NOT NULL,
    requested_by uuid NOT NULL,
    requested_at timestamptz NOT NULL,
    drawn jsonb,
    drawn_at timestamptz,
    offers jsonb NOT NULL DEFAULT '{}',
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id)
  );
  CREATE INDEX plans_by_time ON plans (tenant_id, requested_at DESC, id);
  ${protect('plans', { programmeReads: true })};
`;
