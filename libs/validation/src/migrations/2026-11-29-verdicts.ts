import { keepApart, letValidatorsRead, protect } from '@cairn/platform/tenancy/protect.js';

/** A sealed verdict is for its author alone: staff and colleagues read what is revealed. */
export const verdictsMigration = `
  SET LOCAL lock_timeout = '5s';
  CREATE TABLE verdicts (
    tenant_id uuid NOT NULL,
    visit_id uuid NOT NULL,
    criterion_id text COLLATE "C" NOT NULL,
    person_id uuid NOT NULL,
    verdict text COLLATE "C" NOT NULL,
    note text NOT NULL,
    strengths text NOT NULL,
    recommendations text NOT NULL,
    blind_verdict text COLLATE "C",
    sealed boolean NOT NULL,
    recorded_at timestamptz NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, visit_id, criterion_id, person_id)
  );
  ${protect('verdicts')};
  CREATE POLICY programme_reads ON verdicts FOR SELECT USING (CASE WHEN current_setting('app.scope', true) = 'programme' THEN NOT sealed ELSE false END);
  ${letValidatorsRead(
    'verdicts',
    `(person_id = tenancy.person OR NOT sealed) AND EXISTS (SELECT FROM visit_validators team WHERE team.tenant_id = verdicts.tenant_id AND team.visit_id = verdicts.visit_id AND team.person_id = tenancy.person AND team.active)`,
  )};
  ${keepApart('verdicts')};

  ALTER TABLE findings
    ADD strengths text NOT NULL DEFAULT '',
    ADD recommendations text NOT NULL DEFAULT '',
    ADD votes jsonb NOT NULL DEFAULT '[]',
    ADD stated_by uuid;
  ALTER TABLE visits
    ADD recorded jsonb NOT NULL DEFAULT '{}',
    ADD revealed text[] COLLATE "C" NOT NULL DEFAULT '{}',
    ADD proposed_decision jsonb,
    ADD evidence jsonb,
    ADD appeal jsonb,
    DROP CONSTRAINT visits_status_check,
    ADD CONSTRAINT visits_status_check CHECK (status IN ('requested', 'proposed', 'scheduled', 'concluded', 'deferred', 'appealed', 're-review', 'decided', 'cancelled')) NOT VALID;
`;
