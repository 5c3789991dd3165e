import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { CertificationTables } from '../certification.tables.js';
import type { CertificationEvent } from '../certification/certification-events.js';
import { certificationIdOf } from '../certification/certification-id.js';

/** What everyone may know. The table belongs to no tenant: a rebuild writes over its rows and empties nothing. */
export const register: ServiceProjection<CertificationTables, CertificationEvent> = {
  name: 'register',
  tables: [],
  on: {
    CertificationGranted: async (db, { stream, data }) => {
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
        replaced_on: null,
      };
      await db
        .insertInto('register')
        .values({ number: data.number, certification_id: certificationIdOf(stream), ...facts })
        .onConflict((conflict) => conflict.column('number').doUpdateSet(facts))
        .execute();
    },
    CertificationReplaced: async (db, { stream, data }) => {
      await db
        .updateTable('register')
        .set({ replaced_on: data.replacedOn })
        .where('certification_id', '=', certificationIdOf(stream))
        .execute();
    },
  },
};
