/** Files that were there before have never been scanned. */
export const evidenceScansMigration = `
  ALTER TABLE evidence
    ADD COLUMN scan text COLLATE "C" CHECK (scan IN ('none', 'awaited', 'clean', 'infected')),
    ADD COLUMN malware text;
`;
