import type { RecordedEvent } from '@cairn/event-sourcing';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import { type Kysely, type UpdateObject, sql } from 'kysely';
import type { CertificationTables } from '../certification.tables.js';
import type { CertificationEvent } from '../certification/certification-events.js';
import { certificationIdOf } from '../certification/certification-id.js';
import { withReinstatement, withSuspension } from '../certification/certifications.projection.js';

/**
 * What everyone may know, a row for each number. The table belongs to no tenant: a rebuild writes over its rows and
 * empties nothing; a number that was corrected in the rows of a rebuild is corrected again.
 */
export const register: ServiceProjection<CertificationTables, CertificationEvent> = {
  name: 'register',
  tables: [],
  on: {
    CertificationGranted: async (db, { stream, data, meta }) => {
      const facts = {
        organization_name: data.organizationName,
        facility_id: data.facilityId,
        facility_name: data.facilityName,
        country: data.country,
        time_zone: data.timeZone,
        model: data.model,
        model_version: data.modelVersion,
        stage: data.stage,
        granted_on: data.grantedOn,
        expires_on: data.expiresOn,
        kind: data.kind,
        replaced_on: null,
        replaced_by: null,
        issued_at: meta.at,
        revoked_on: null,
        suspensions: '[]',
        corrected_on: null,
        corrected_to: null,
      };
      await db
        .insertInto('register')
        .values({ number: data.number, certification_id: certificationIdOf(stream), ...facts })
        .onConflict((conflict) => conflict.column('number').doUpdateSet(facts))
        .execute();
    },
    CertificationReplaced: (db, event) =>
      change(db, event, { replaced_on: event.data.replacedOn, replaced_by: event.data.byNumber }),
    CertificationSuspended: (db, event) => change(db, event, { suspensions: withSuspension(event.data.on) }),
    CertificationReinstated: (db, event) => change(db, event, { suspensions: withReinstatement(event.data.on) }),
    CertificationRevoked: (db, event) => change(db, event, { revoked_on: event.data.on }),
    CertificationCorrected: async (db, event) => {
      const { number, formerNumber, facilityName, organizationName, on } = event.data;
      const {
        search_name: _,
        search: __,
        ...former
      } = await db.selectFrom('register').selectAll().where('number', '=', formerNumber).executeTakeFirstOrThrow();
      const facts = {
        ...former,
        facility_name: facilityName,
        organization_name: organizationName,
        suspensions: JSON.stringify(former.suspensions),
        issued_at: event.meta.at,
        corrected_on: null,
        corrected_to: null,
      };
      await db
        .insertInto('register')
        .values({ ...facts, number })
        .onConflict((conflict) => conflict.column('number').doUpdateSet({ ...facts, number }))
        .execute();
      await db
        .updateTable('register')
        .set({ corrected_on: sql<string>`coalesce(corrected_on, ${on}::date)`, corrected_to: number })
        .where('certification_id', '=', certificationIdOf(event.stream))
        .where('number', '<>', number)
        .execute();
    },
  },
};

/** Every number of the certification, also those that were corrected. */
const change = async (
  db: Kysely<CertificationTables>,
  { stream }: Pick<RecordedEvent, 'stream'>,
  changed: UpdateObject<CertificationTables, 'register'>,
): Promise<void> => {
  await db.updateTable('register').set(changed).where('certification_id', '=', certificationIdOf(stream)).execute();
};
