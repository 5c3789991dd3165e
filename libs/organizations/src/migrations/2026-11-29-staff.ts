import { protect } from '@cairn/platform/tenancy/protect.js';

/** Invitations to the staff of the programme, under its id. */
export const staffMigration = `
  CREATE TABLE staff_invitations (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    person_id uuid NOT NULL,
    roles jsonb NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
  );
  ${protect('staff_invitations')};
`;
