import type { RecordedEvent } from '@cairn/event-sourcing';
import { givenAnswers } from './given-answers.js';
import type { SurveyEvent } from './survey-events.js';
import { answered, issued, linked, withdrawn } from './testing/issued.js';

const recorded = (event: SurveyEvent, n: number): RecordedEvent<SurveyEvent> => ({
  ...event,
  id: '',
  tenantId: '',
  stream: 'survey',
  version: n + 1,
  meta: { at: `2027-03-09T06:00:0${n}.000Z`, actor: `person ${n}`, requestId: '' },
});

const history = (...events: SurveyEvent[]) => givenAnswers(events.map(recorded), 'archive-live');

describe('the answers that were given to an indicator', () => {
  it('come newest first, with their authors and times', () =>
    expect(history(issued, answered('archive-live', true), answered('archive-live', false))).toEqual([
      { answer: { value: false }, by: 'person 2', at: '2027-03-09T06:00:02.000Z' },
      { answer: { value: true }, by: 'person 1', at: '2027-03-09T06:00:01.000Z' },
    ]));
  it('show what was marked not applicable, and what was withdrawn', () =>
    expect(
      history(
        issued,
        { type: 'IndicatorMarkedNotApplicable', data: { indicatorId: 'archive-live', reason: 'We have none.' } },
        withdrawn('archive-live'),
      ),
    ).toMatchObject([
      { answer: null, by: 'person 2' },
      { answer: { notApplicable: 'We have none.' }, by: 'person 1' },
    ]));
  it('leave out other indicators, and what is no answer', () =>
    expect(
      history(
        issued,
        answered('strategy', 'draft'),
        linked,
        { type: 'IndicatorFlagged', data: { indicatorId: 'archive-live' } },
        { type: 'NoteWritten', data: { noteId: '', indicatorId: 'archive-live', text: 'Why?', authorId: '' } },
      ),
    ).toEqual([]));
  it('are the latest, of very many', () => {
    const many = Array.from({ length: 300 }, (_, n) => recorded(answered('registries', n), 1));
    const given = givenAnswers(many, 'registries');
    expect([given.length, given[0]?.answer]).toEqual([200, { value: 299 }]);
  });
});
