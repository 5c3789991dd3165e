/** An archived facility opens nothing new. */
export const archivedFacilitiesMigration = `
  ALTER TABLE facilities ADD archived boolean NOT NULL DEFAULT false;
`;
