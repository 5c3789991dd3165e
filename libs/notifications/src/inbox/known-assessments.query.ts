import type { Kysely } from 'kysely';
import type { NotificationsTables } from '../notifications.tables.js';

/** The facility of an assessment; the organization's name while nothing is known of the assessment yet. */
export const facilityOf = async (
  db: Kysely<NotificationsTables>,
  organizationId: string,
  assessmentId: string,
): Promise<string> => {
  const known = await db
    .selectFrom('told_assessments')
    .select('facility_name as name')
    .where('tenant_id', '=', organizationId)
    .where('id', '=', assessmentId)
    .executeTakeFirst();
  if (known) return known.name;
  const organization = await db
    .selectFrom('access.organizations')
    .select('name')
    .where('id', '=', organizationId)
    .executeTakeFirst();
  return organization?.name ?? '';
};
