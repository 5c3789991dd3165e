import type { Act } from '@cairn/contracts/act.js';
import type { Kysely } from 'kysely';
import type { OrganizationsTables } from '../organizations.tables.js';

/** Adds lines under the tenant of the transaction; one whose id is known stays as it is. */
export const appendToAuditLog = async (
  db: Kysely<OrganizationsTables>,
  tenantId: string,
  entries: readonly (Act & { readonly id: string })[],
): Promise<void> => {
  if (entries.length === 0) return;
  await db
    .insertInto('audit_log')
    .values(
      entries.map(({ id, at, what, by, subjectId, detail }) => ({
        tenant_id: tenantId,
        id,
        at,
        what,
        by_whom: by,
        subject_id: subjectId,
        detail: JSON.stringify(detail),
      })),
    )
    .onConflict((row) => row.doNothing())
    .execute();
};
