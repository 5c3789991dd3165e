import { protect } from '@cairn/platform/tenancy/protect.js';

/**
 * What stood when: rows are added and, but for the end of a piece of evidence, never changed. `position` is the fact's
 * place in the feed.
 */
export const asOfMigration = `
  CREATE TABLE answer_changes (
    tenant_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    unit_id text COLLATE "C" NOT NULL,
    indicator_id text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    answer jsonb,
    answered_by text COLLATE "C",
    answered_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, assessment_id, unit_id, indicator_id, position)
  );
  ${protect('answer_changes')};

  CREATE TABLE submission_changes (
    tenant_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    position bigint NOT NULL,
    submitted boolean NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, assessment_id, position)
  );
  ${protect('submission_changes')};

  CREATE TABLE evidence (
    tenant_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    id uuid NOT NULL,
    unit_id text COLLATE "C" NOT NULL,
    indicator_id text COLLATE "C" NOT NULL,
    attached_at timestamptz NOT NULL,
    removed_at timestamptz,
    PRIMARY KEY (tenant_id, assessment_id, id)
  );
  ${protect('evidence')};
`;
