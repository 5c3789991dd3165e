/** The memory begins anew, for it did not remember whether it knows every answer. */
export const answersKnownMigration = `
  ALTER TABLE assessed_areas ADD submitted boolean NOT NULL DEFAULT false;
  TRUNCATE assessed_areas, answers;
  UPDATE checkpoints SET position = 0 WHERE subscription = 'surveys answers';
`;
