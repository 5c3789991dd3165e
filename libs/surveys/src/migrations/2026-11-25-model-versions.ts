import { createModelVersions } from '@cairn/platform/models/model-versions.tables.js';

export const modelVersionsMigration = `
  ${createModelVersions}
  ALTER TABLE model_versions
    ADD COLUMN publication jsonb,
    ADD COLUMN submitted_at timestamptz,
    ADD COLUMN published_at timestamptz,
    ADD COLUMN retired_at timestamptz,
    ADD COLUMN revision integer NOT NULL;
`;
