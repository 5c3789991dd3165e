import { keepApart, letScopeRead, protect } from '@cairn/platform/tenancy/protect.js';

/** Lines are added and never changed; the service may delete those alone that are older than they are kept. */
export const auditLogMigration = `
  CREATE TABLE audit_log (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    at timestamptz NOT NULL,
    what text COLLATE "C" NOT NULL,
    by_whom text COLLATE "C" NOT NULL,
    subject_id uuid,
    detail jsonb NOT NULL,
    PRIMARY KEY (tenant_id, id)
  );
  CREATE INDEX audit_log_in_order ON audit_log (tenant_id, at DESC, id);
  CREATE INDEX audit_log_of_all ON audit_log (at DESC, id);
  ${protect('audit_log', { programmeReads: true })};
  ${keepApart('audit_log')};
  ${letScopeRead('audit_log', 'worker')};
  CREATE POLICY kept ON audit_log AS RESTRICTIVE FOR DELETE USING (at < now() - interval '1095 days');
`;
