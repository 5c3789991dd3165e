import type { ServiceArea } from '@cairn/contracts/organizations/facility.js';
import type { Kysely } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';

/** The service areas of an assessment, in their order. */
export const findServiceAreas = async (
  db: Kysely<ValidationTables>,
  tenantId: string,
  assessmentId: string,
): Promise<readonly ServiceArea[]> => {
  const found = await db
    .selectFrom('assessed_areas')
    .select('service_areas as areas')
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .executeTakeFirst();
  return found?.areas ?? [];
};
