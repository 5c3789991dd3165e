import { type Command, Rejection } from '@cairn/event-sourcing';
import { askedIndicator } from './answerable.js';
import type { SurveyEvent } from './survey-events.js';
import type { Survey, SurveyRejection } from './survey-state.js';

export type WriteNote = Command<
  'WriteNote',
  {
    readonly noteId: string;
    readonly indicatorId: string;
    readonly text: string;
    readonly mentions?: string[];
  }
>;

export const NOTES_PER_INDICATOR = 200;

/** A note is for colleagues and says who wrote it. */
export const writeNote = ({ data, meta }: WriteNote, survey: Survey): SurveyEvent[] => {
  askedIndicator(survey, data.indicatorId);
  if (survey.notes.has(data.noteId)) throw new Rejection<SurveyRejection>('note-exists');
  const written = [...survey.notes.values()].filter(({ indicatorId }) => indicatorId === data.indicatorId);
  if (written.length >= NOTES_PER_INDICATOR)
    throw new Rejection<SurveyRejection>('note-limit-reached', { limit: NOTES_PER_INDICATOR });
  return [{ type: 'NoteWritten', data: { ...data, authorId: meta.actor } }];
};
