import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { SurveyEvent } from '../survey/survey-events.js';
import { unitOfStream } from '../survey/survey-state.js';
import type { SurveysTables } from '../surveys.tables.js';

/** What colleagues wrote beside an answer. */
export const notes: ServiceProjection<SurveysTables, SurveyEvent> = {
  name: 'notes',
  tables: ['notes'],
  on: {
    NoteWritten: async (db, { tenantId, stream, meta, data: { noteId, indicatorId, text, authorId } }) => {
      const { assessmentId, unitId } = unitOfStream(stream);
      await db
        .insertInto('notes')
        .values({
          tenant_id: tenantId,
          id: noteId,
          assessment_id: assessmentId,
          unit_id: unitId,
          indicator_id: indicatorId,
          text,
          author_id: authorId,
          written_at: meta.at,
        })
        .execute();
    },
    NoteRemoved: async (db, { tenantId, data }) => {
      await db.deleteFrom('notes').where('tenant_id', '=', tenantId).where('id', '=', data.noteId).execute();
    },
  },
};
