import { type Kysely, sql } from 'kysely';

/**
 * Resets the role of a read-only scope for the rest of the transaction: statements run with the service's own rights
 * and no longer see rows of organizations. For writing tables that belong to no tenant.
 */
export const asTheServiceItself = async <Tables>(db: Kysely<Tables>): Promise<void> => {
  await sql`SET LOCAL ROLE NONE`.execute(db);
};
