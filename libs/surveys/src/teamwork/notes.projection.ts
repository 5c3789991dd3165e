import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import type { SurveyEvent } from '../survey/survey-events.js';
import { unitKey } from '../survey/survey-state.js';
import type { SurveysTables } from '../surveys.tables.js';

/** Notes of colleagues on an answer. */
export const notes: ServiceProjection<SurveysTables, SurveyEvent> = {
  name: 'notes',
  tables: ['notes'],
  on: {
    NoteWritten: async (db, event) => {
      const { noteId, indicatorId, text, authorId } = event.data;
      await db
        .insertInto('notes')
        .values({
          ...unitKey(event),
          id: noteId,
          indicator_id: indicatorId,
          text,
          author_id: authorId,
          written_at: event.meta.at,
        })
        .execute();
    },
    NoteRemoved: async (db, { tenantId, data }) => {
      await db.deleteFrom('notes').where('tenant_id', '=', tenantId).where('id', '=', data.noteId).execute();
    },
  },
};
