import type { ColumnType } from 'kysely';

/**
 * Model versions made known at run time, one row each; shipped ones have none. `content` is the whole version as the
 * model library reads it.
 */
export type ModelVersionsTables = {
  model_versions: {
    model: string;
    version: string;
    status: 'draft' | 'published' | 'retired';
    checksum: string;
    content: ColumnType<unknown, string, string>;
  };
};

/**
 * The statement of a migration. The table belongs to the programme: it has no tenant, and every organization reads it.
 */
export const createModelVersions = `
  CREATE TABLE model_versions (
    model text COLLATE "C" NOT NULL,
    version text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL CHECK (status IN ('draft', 'published', 'retired')),
    checksum text COLLATE "C" NOT NULL,
    content json NOT NULL,
    PRIMARY KEY (model, version)
  );
`;
