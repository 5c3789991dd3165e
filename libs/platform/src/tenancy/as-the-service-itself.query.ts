import { type Kysely, sql } from 'kysely';

/**
 * Takes off the role of a scope, which reads and writes nothing. What follows in the transaction is the service's own
 * doing and no longer sees rows of organizations: tables that belong to none may be written by it.
 */
export const asTheServiceItself = async <Tables>(db: Kysely<Tables>): Promise<void> => {
  await sql`SET LOCAL ROLE NONE`.execute(db);
};
