/** Counts by person and by organization: ids and numbers, read by nobody but the limits themselves. */
export const dailyUsesMigration = `
  CREATE TABLE daily_uses (
    subject uuid NOT NULL,
    what text COLLATE "C" NOT NULL,
    day date NOT NULL,
    uses integer NOT NULL,
    PRIMARY KEY (subject, what, day)
  );
`;
