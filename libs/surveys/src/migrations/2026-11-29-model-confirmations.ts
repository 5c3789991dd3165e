import { createModelConfirmations } from '@cairn/platform/models/model-confirmations.tables.js';

export const modelConfirmationsMigration = `
  ${createModelConfirmations}
  ALTER TABLE model_confirmations
    ADD COLUMN source jsonb NOT NULL,
    ADD COLUMN confirmed_by uuid NOT NULL,
    ADD COLUMN confirmed_at timestamptz NOT NULL;
`;
