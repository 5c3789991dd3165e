/**
 * Elements of a model version that are confirmed now: `statement` is what was found in the source. Withdrawn ones are
 * gone.
 */
export type ModelConfirmationsTables = {
  model_confirmations: {
    model: string;
    version: string;
    kind: 'criterion' | 'gate' | 'points';
    element: string;
    statement: string;
  };
};

/** The statement of a migration. Like `model_versions` the table belongs to the programme and has no tenant. */
export const createModelConfirmations = `
  CREATE TABLE model_confirmations (
    model text COLLATE "C" NOT NULL,
    version text COLLATE "C" NOT NULL,
    kind text COLLATE "C" NOT NULL CHECK (kind IN ('criterion', 'gate', 'points')),
    element text COLLATE "C" NOT NULL,
    statement text NOT NULL,
    PRIMARY KEY (model, version, kind, element)
  );
`;
