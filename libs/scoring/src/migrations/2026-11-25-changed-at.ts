/** A result tells the moment of the latest fact it rests on, so that it can be looked at again exactly. */
export const changedAtMigration = 'ALTER TABLE assessments ADD COLUMN changed_at timestamptz';
