import { given, someMeta } from '@cairn/event-sourcing/testing/given.js';
import type { SurveyEvent } from './survey-events.js';
import { survey } from './survey.js';
import { closed, issued } from './testing/issued.js';
import { NOTES_PER_INDICATOR } from './write-note.js';

const noteId = '00000000-0000-4000-8000-0000000000f1';
const text = 'The figure is from January.';
const write = (change: object = {}) =>
  ({ type: 'WriteNote', data: { noteId, indicatorId: 'strategy', text, ...change } }) as const;
const remove = (indicatorId = 'strategy') => ({ type: 'RemoveNote', data: { noteId, indicatorId } }) as const;
const written = (change: object = {}): SurveyEvent => ({
  type: 'NoteWritten',
  data: { noteId, indicatorId: 'strategy', text, authorId: someMeta.actor, ...change },
});
const removed: SurveyEvent = { type: 'NoteRemoved', data: { noteId } };
const another = (n: number): SurveyEvent =>
  written({ noteId: `00000000-0000-4000-8000-000000000${String(n).padStart(3, '0')}` });

describe('writing a note', () => {
  it('keeps the text with its author', () => given(survey, issued).when(write()).then(written()));
  it('is refused twice under one id', () => given(survey, issued, written()).when(write()).thenRejected('note-exists'));
  it('is refused for an indicator which this unit is not asked', () =>
    given(survey, issued)
      .when(write({ indicatorId: 'area-archive' }))
      .thenRejected('indicator-not-in-survey'));
  it('is refused in a closed survey', () =>
    given(survey, issued, closed).when(write()).thenRejected('survey-not-open'));
  it('is refused beyond the limit of one indicator', () => {
    const full = Array.from({ length: NOTES_PER_INDICATOR }, (_, n) => another(n));
    given(survey, issued, ...full)
      .when(write())
      .thenRejected('note-limit-reached', { limit: NOTES_PER_INDICATOR });
    given(survey, issued, ...full)
      .when(write({ indicatorId: 'workflows' }))
      .then(written({ indicatorId: 'workflows' }));
    given(survey, issued, written(), ...full.slice(1), removed)
      .when(write())
      .then(written());
  });
});

describe('removing a note', () => {
  it('takes it away', () => given(survey, issued, written()).when(remove()).then(removed));
  it('is refused to anyone but its author', () =>
    given(survey, issued, written({ authorId: '00000000-0000-4000-8000-00000000000b' }))
      .when(remove())
      .thenRejected('note-by-another'));
  it('is refused for what is not there', () => {
    given(survey, issued).when(remove()).thenRejected('note-not-written');
    given(survey, issued, written(), removed).when(remove()).thenRejected('note-not-written');
    given(survey, issued, written()).when(remove('workflows')).thenRejected('note-not-written');
  });
  it('is refused in a closed survey', () =>
    given(survey, issued, written(), closed).when(remove()).thenRejected('survey-not-open'));
});
