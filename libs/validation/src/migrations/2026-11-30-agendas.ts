export const agendasMigration = `
  SET LOCAL lock_timeout = '5s';
  ALTER TABLE visits ADD agenda jsonb;
`;
