import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import type { ParticipationEvent } from './participation-events.js';

const idOf = (stream: string): string => stream.slice('participation-'.length);

export const participations: ServiceProjection<OrganizationsTables, ParticipationEvent> = {
  name: 'participations',
  tables: ['participations'],
  on: {
    ParticipationRequested: async (db, { tenantId, version, meta, data }) => {
      const { requestId, byStaff, ...asked } = data;
      await db
        .insertInto('participations')
        .values({
          ...asked,
          tenant_id: tenantId,
          id: requestId,
          by_staff: byStaff,
          status: 'open',
          requested_at: meta.at,
          version,
        })
        .execute();
    },
    ParticipationConfirmed: async (db, { tenantId, stream, version, meta, data }) => {
      const { personId, confirmedBy, organizationId } = data;
      await db
        .updateTable('participations')
        .set({
          status: 'confirmed',
          decided_at: meta.at,
          decided_by: confirmedBy,
          person_id: personId,
          organization_id: organizationId,
          version,
        })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', idOf(stream))
        .execute();
    },
    ParticipationDeclined: async (db, { tenantId, stream, version, meta, data: { personId, reason } }) => {
      await db
        .updateTable('participations')
        .set({
          status: 'declined',
          decided_at: meta.at,
          decided_by: meta.actor,
          person_id: personId,
          reason,
          version,
        })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', idOf(stream))
        .execute();
    },
  },
};
