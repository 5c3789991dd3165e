import { protect } from '@cairn/platform/tenancy/protect.js';

/** `scores_of` is the organization whose scores are shown in the register; null where nobody consented to that. */
export const standingOverModelsMigration = `
  SET LOCAL lock_timeout = '5s';
  CREATE TABLE assessment_scores (
    tenant_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    facility_id uuid NOT NULL,
    model text COLLATE "C" NOT NULL,
    model_version text COLLATE "C" NOT NULL,
    score double precision,
    submitted_at timestamptz,
    PRIMARY KEY (tenant_id, assessment_id)
  );
  CREATE INDEX assessment_scores_of_facility ON assessment_scores (tenant_id, facility_id);
  ${protect('assessment_scores')};
  ALTER TABLE publications ADD scores_of uuid;
`;
