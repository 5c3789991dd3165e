import { type Command, Rejection } from '@cairn/event-sourcing';
import { askedIndicator } from './answerable.js';
import type { SurveyEvent } from './survey-events.js';
import type { Survey, SurveyRejection } from './survey-state.js';

export type RemoveNote = Command<'RemoveNote', { readonly noteId: string; readonly indicatorId: string }>;

/** The author of a note may remove it while the survey is open. */
export const removeNote = ({ data: { noteId, indicatorId }, meta }: RemoveNote, survey: Survey): SurveyEvent[] => {
  askedIndicator(survey, indicatorId);
  const note = survey.notes.get(noteId);
  if (note?.indicatorId !== indicatorId) throw new Rejection<SurveyRejection>('note-not-written');
  if (note.authorId !== meta.actor) throw new Rejection<SurveyRejection>('note-by-another');
  return [{ type: 'NoteRemoved', data: { noteId } }];
};
