import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Kysely } from 'kysely';
import type { OrganizationsTables } from '../organizations.tables.js';
import type { Change } from './changed-fields.js';

type Grounds = { readonly from: string; readonly reason: string | null };

/** Of facilities and organizations, the events that put something right. */
type CorrectionEvent =
  | {
      readonly type: 'FacilityCorrected' | 'OrganizationCorrected';
      readonly data: Grounds & { readonly changes: readonly Change[] };
    }
  | { readonly type: 'FacilityArchived' | 'FacilityRestored'; readonly data: Grounds };

type Recorded = {
  readonly tenantId: string;
  readonly stream: string;
  readonly version: number;
  readonly meta: { readonly at: string; readonly actor: string };
  readonly data: Grounds & { readonly changes?: readonly Change[] };
};

const entry =
  (kind: OrganizationsTables['corrections']['kind']) =>
  async (db: Kysely<OrganizationsTables>, { tenantId, stream, version, meta, data }: Recorded): Promise<void> => {
    await db
      .insertInto('corrections')
      .values({
        tenant_id: tenantId,
        subject_id: stream.replace(/^[a-z]+-/, ''),
        version,
        kind,
        at: meta.at,
        by_person: meta.actor,
        holds_from: data.from,
        reason: data.reason,
        changes: JSON.stringify(data.changes ?? []),
      })
      .execute();
  };

/** The history of what is known of facilities and organizations. */
export const corrections: ServiceProjection<OrganizationsTables, CorrectionEvent> = {
  name: 'corrections',
  tables: ['corrections'],
  on: {
    FacilityCorrected: entry('corrected'),
    FacilityArchived: entry('archived'),
    FacilityRestored: entry('restored'),
    OrganizationCorrected: entry('corrected'),
  },
};
