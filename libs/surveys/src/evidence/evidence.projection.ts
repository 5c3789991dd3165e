import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { Attached, SurveyEvent } from '../survey/survey-events.js';
import { unitKey } from '../survey/survey-state.js';
import type { SurveysTables } from '../surveys.tables.js';

/** What is attached to the answers of an assessment. */
export const evidence: ServiceProjection<SurveysTables, SurveyEvent> = {
  name: 'evidence',
  tables: ['evidence'],
  on: {
    EvidenceAttached: async (db, event) => {
      const { evidenceId, indicatorId, name, attached } = event.data;
      await db
        .insertInto('evidence')
        .values({
          ...unitKey(event),
          id: evidenceId,
          indicator_id: indicatorId,
          name,
          ...columns(attached),
          attached_by: event.meta.actor,
          attached_at: event.meta.at,
        })
        .execute();
    },
    EvidenceScanned: async (db, { tenantId, data: { evidenceId, malware } }) => {
      await db
        .updateTable('evidence')
        .set({ scan: malware === null ? 'clean' : 'infected', malware })
        .where('tenant_id', '=', tenantId)
        .where('id', '=', evidenceId)
        .execute();
    },
    EvidenceRemoved: async (db, { tenantId, data }) => {
      await db.deleteFrom('evidence').where('tenant_id', '=', tenantId).where('id', '=', data.evidenceId).execute();
    },
  },
};

const columns = (attached: Attached) =>
  attached.kind === 'link'
    ? { kind: attached.kind, url: attached.url, media_type: null, bytes: null, scan: null, malware: null }
    : {
        kind: attached.kind,
        url: null,
        media_type: attached.mediaType,
        bytes: attached.bytes,
        scan: attached.quarantined ? ('awaited' as const) : ('none' as const),
        malware: null,
      };
