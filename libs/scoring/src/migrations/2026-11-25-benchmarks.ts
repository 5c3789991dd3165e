import { protect } from '@cairn/platform/tenancy/protect.js';

export const benchmarksMigration = `
  CREATE TABLE benchmark_facilities (
    tenant_id uuid NOT NULL,
    facility_id uuid NOT NULL,
    region text COLLATE "C" NOT NULL,
    country text COLLATE "C" NOT NULL,
    type text COLLATE "C" NOT NULL,
    size text COLLATE "C" NOT NULL,
    teaching text COLLATE "C" NOT NULL,
    ownership text COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant_id, facility_id)
  );
  ${protect('benchmark_facilities', { programmeReads: true })};

  CREATE TABLE final_scores (
    tenant_id uuid NOT NULL,
    assessment_id uuid NOT NULL,
    submission integer NOT NULL,
    facility_id uuid NOT NULL,
    facility_name text NOT NULL,
    model text COLLATE "C" NOT NULL,
    model_version text COLLATE "C" NOT NULL,
    stage integer NOT NULL,
    score double precision NOT NULL,
    focus_areas jsonb NOT NULL,
    calculated_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, assessment_id, submission)
  );
  CREATE INDEX final_scores_of_facility ON final_scores (tenant_id, model, model_version, facility_id, calculated_at);
  ${protect('final_scores', { programmeReads: true })};

  CREATE TABLE benchmark_consents (
    tenant_id uuid PRIMARY KEY,
    given boolean NOT NULL,
    version integer NOT NULL
  );
  ${protect('benchmark_consents', { programmeReads: true })};

  CREATE TABLE benchmark_snapshots (
    model text COLLATE "C" NOT NULL,
    model_version text COLLATE "C" NOT NULL,
    day date NOT NULL,
    PRIMARY KEY (model, model_version, day)
  );

  CREATE TABLE peer_groups (
    id uuid PRIMARY KEY,
    model text COLLATE "C" NOT NULL,
    model_version text COLLATE "C" NOT NULL,
    from_day date NOT NULL,
    until_day date,
    region text COLLATE "C",
    country text COLLATE "C",
    type text COLLATE "C",
    size text COLLATE "C",
    teaching text COLLATE "C",
    ownership text COLLATE "C",
    figures json NOT NULL
  );
  CREATE INDEX peer_groups_of_model ON peer_groups (model, model_version, from_day);

  CREATE TABLE peer_group_members (
    record text COLLATE "C" PRIMARY KEY,
    peer_group_id uuid NOT NULL
  );
  CREATE INDEX peer_group_members_of_group ON peer_group_members (peer_group_id);
`;
