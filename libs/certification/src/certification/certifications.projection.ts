import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import { type Kysely, type UpdateObject, sql } from 'kysely';
import type { CertificationTables } from '../certification.tables.js';
import type { CertificationEvent } from './certification-events.js';
import { certificationIdOf } from './certification-id.js';

/**
 * The certifications of an organization. Whether one is valid follows from its dates and the day, so the expiry changes
 * no row but the version.
 */
export const certifications: ServiceProjection<CertificationTables, CertificationEvent> = {
  name: 'certifications',
  tables: ['certifications'],
  on: {
    CertificationGranted: async (db, { tenantId, stream, version, data }) => {
      await db
        .insertInto('certifications')
        .values({
          tenant_id: tenantId,
          id: certificationIdOf(stream),
          number: data.number,
          organization_name: data.organizationName,
          facility_id: data.facilityId,
          facility_name: data.facilityName,
          country: data.country,
          time_zone: data.timeZone,
          assessment_id: data.assessmentId,
          model: data.model,
          model_version: data.modelVersion,
          stage: data.stage,
          granted_on: data.grantedOn,
          expires_on: data.expiresOn,
          window_opens_on: data.windowOpensOn,
          kind: data.kind,
          former: data.former && JSON.stringify(data.former),
          version,
        })
        .execute();
    },
    CertificationReplaced: (db, event) => change(db, event, { replaced_on: event.data.replacedOn, revocation: null }),
    CertificationSuspended: (db, event) => change(db, event, { suspensions: withSuspension(event.data.on) }),
    CertificationReinstated: (db, event) => change(db, event, { suspensions: withReinstatement(event.data.on) }),
    RevocationProposed: (db, event) => {
      const { reason, proposedBy: by } = event.data;
      return change(db, event, { revocation: JSON.stringify({ reason, by, at: event.meta.at }) });
    },
    RevocationDismissed: (db, event) => change(db, event, { revocation: null }),
    CertificationRevoked: (db, event) => change(db, event, { revoked_on: event.data.on, revocation: null }),
    CertificationCorrected: (db, event) => {
      const { number, facilityName, organizationName } = event.data;
      return change(db, event, { number, facility_name: facilityName, organization_name: organizationName });
    },
    ExpiryReminded: (db, event) => change(db, event, {}),
    ReAssessmentWindowOpened: (db, event) => change(db, event, {}),
    CertificationExpired: (db, event) => change(db, event, { revocation: null }),
  },
};

/** The suspensions of a row and one that begins on that day. */
export const withSuspension = (on: string) =>
  sql<string>`suspensions || jsonb_build_array(jsonb_build_object('from', ${on}::text, 'until', null))`;

/** The suspensions of a row, the last of which ends on that day. */
export const withReinstatement = (on: string) =>
  sql<string>`jsonb_set(suspensions, '{-1,until}', to_jsonb(${on}::text))`;

const change = async (
  db: Kysely<CertificationTables>,
  { tenantId, stream, version }: Pick<RecordedEvent, 'tenantId' | 'stream' | 'version'>,
  changed: UpdateObject<CertificationTables, 'certifications'>,
): Promise<void> => {
  await db
    .updateTable('certifications')
    .set({ ...changed, version })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', certificationIdOf(stream))
    .execute();
};
