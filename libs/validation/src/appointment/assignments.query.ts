import type { Assignment } from '@cairn/contracts/validation/http/visits.js';
import type { Kysely } from 'kysely';
import type { ValidationTables } from '../validation.tables.js';

/** What one validator is asked to do, and said to do, the nearest first. */
export const findAssignments = async (db: Kysely<ValidationTables>, personId: string): Promise<Assignment[]> => {
  const rows = await db
    .selectFrom('assignments')
    .selectAll()
    .where('person_id', '=', personId)
    .orderBy('visit_id')
    .orderBy('kind')
    .execute();
  return rows
    .map((row) => ({
      visitId: row.visit_id,
      organizationId: row.tenant_id,
      organizationName: row.organization_name,
      facilityName: row.facility_name,
      country: row.country,
      timeZone: row.time_zone,
      model: row.model,
      modelVersion: row.model_version,
      targetStage: row.target_stage,
      kind: row.kind,
      slots: [...row.slots],
      mode: row.mode,
      leads: row.lead === personId,
      answer: row.answer,
      holdUntil: row.hold_until,
    }))
    .sort((one, other) => ((one.slots[0]?.startsAt ?? '') < (other.slots[0]?.startsAt ?? '') ? -1 : 1));
};
