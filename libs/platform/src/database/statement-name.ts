const MOST_STATEMENTS = 500;
const LONGEST = 4000;

const names = new Map<string, string>();

/**
 * A name under which the server keeps the plan of a statement, the same for the same text; undefined for long texts and
 * once there are many, so that what a connection keeps is bounded.
 */
export const statementName = (sql: string): string | undefined => {
  const known = names.get(sql);
  if (known || names.size >= MOST_STATEMENTS || sql.length > LONGEST) return known;
  const name = `kysely-${names.size + 1}`;
  names.set(sql, name);
  return name;
};
