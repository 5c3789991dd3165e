import { protect } from '@cairn/platform/tenancy/protect.js';

/**
 * What is known of organizations and facilities can be put right; each change keeps who, why, and the day from which it
 * holds.
 */
export const correctionsMigration = `
  ALTER TABLE organizations ADD identifiers jsonb NOT NULL DEFAULT '[]';
  ALTER TABLE facilities ADD archived boolean NOT NULL DEFAULT false;

  CREATE TABLE corrections (
    tenant_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    version integer NOT NULL,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('corrected', 'archived', 'restored')),
    at timestamptz NOT NULL,
    by_person text COLLATE "C" NOT NULL,
    holds_from date NOT NULL,
    reason text,
    changes jsonb NOT NULL,
    PRIMARY KEY (tenant_id, subject_id, version)
  );
  ${protect('corrections')};

  CREATE TABLE reported_facilities (
    tenant_id uuid NOT NULL,
    facility_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, facility_id)
  );
  ${protect('reported_facilities')};
`;
