import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { SurveysTables } from '../surveys.tables.js';
import type { AssessmentEvent } from './assessment-events.js';
import { idOfStream } from './assessment-state.js';

/** The list of assessments. Its index `one_open_assessment` keeps a facility from having two open ones of one model. */
export const assessments: ServiceProjection<SurveysTables, AssessmentEvent> = {
  name: 'assessments',
  tables: ['assessments'],
  on: {
    AssessmentOpened: async (db, { tenantId, version, meta, data }) => {
      await db
        .insertInto('assessments')
        .values({
          tenant_id: tenantId,
          id: data.assessmentId,
          facility_id: data.facilityId,
          facility_name: data.facilityName,
          model: data.model,
          model_version: data.modelVersion,
          status: 'open',
          service_areas: JSON.stringify(data.serviceAreas),
          due_on: data.dueOn,
          opened_at: meta.at,
          submitted_at: null,
          version,
        })
        .execute();
    },
    AssessmentSubmitted: (db, event) => change(db, event, { status: 'submitted', submitted_at: event.meta.at }),
    AssessmentReopened: (db, event) => change(db, event, { status: 'open', submitted_at: null }),
    AssessmentLocked: (db, event) => change(db, event, {}),
    AssessmentUnlocked: (db, event) => change(db, event, {}),
  },
};

type Change = { readonly status?: 'open' | 'submitted'; readonly submitted_at?: string | null };

const change = async (
  db: Parameters<NonNullable<(typeof assessments)['on']['AssessmentOpened']>>[0],
  { tenantId, stream, version }: { readonly tenantId: string; readonly stream: string; readonly version: number },
  changed: Change,
): Promise<void> => {
  await db
    .updateTable('assessments')
    .set({ ...changed, version })
    .where('tenant_id', '=', tenantId)
    .where('id', '=', idOfStream(stream))
    .execute();
};
