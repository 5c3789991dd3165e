import { protect } from '@cairn/platform/tenancy/protect.js';

/** Disruptions belong to the programme. */
export const disruptionsMigration = `
  SET LOCAL lock_timeout = '5s';
  CREATE TABLE disruptions (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    countries text[] NOT NULL,
    first_day date NOT NULL,
    last_day date NOT NULL,
    days integer NOT NULL,
    reason text NOT NULL,
    status text COLLATE "C" NOT NULL CHECK (status IN ('applying', 'applied', 'undoing', 'undone')),
    declared_by uuid NOT NULL,
    declared_at timestamptz NOT NULL,
    outcomes jsonb NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (tenant_id, id)
  );
  CREATE INDEX disruptions_by_time ON disruptions (tenant_id, declared_at DESC, id);
  ${protect('disruptions', { programmeReads: true })};
`;
