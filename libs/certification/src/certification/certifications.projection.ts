import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Kysely, Updateable } from 'kysely';
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
    CertificationReplaced: (db, event) => change(db, event, { replaced_on: event.data.replacedOn }),
    ExpiryReminded: (db, event) => change(db, event, {}),
    ReAssessmentWindowOpened: (db, event) => change(db, event, {}),
    CertificationExpired: (db, event) => change(db, event, {}),
  },
};

const change = async (
  db: Kysely<CertificationTables>,
  { tenantId, stream, version }: Pick<RecordedEvent, 'tenantId' | 'stream' | 'version'>,
  changed: Updateable<CertificationTables['certifications']>,
): Promise<void> => {
  await db
    .updateTable('certifications')
    .set({ ...changed, version })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', certificationIdOf(stream))
    .execute();
};
