import { type Act, type Living, livesAsItsModel } from '@cairn/event-sourcing/testing/model-based.js';
import fc from 'fast-check';
import { type SurveyCommand, survey } from './survey.js';
import type { SurveyEvent } from './survey-events.js';
import { type Survey, standingAnswers } from './survey-state.js';
import { issued } from './testing/issued.js';

type Stream = Living<SurveyCommand, Survey, SurveyEvent>;
/** A table of values, each with a count of its changes. */
type Model = { status: Survey['status']; values: Map<string, boolean | number>; changes: Map<string, number> };

const questions = fc.constantFrom('archive-live', 'workflows', 'registries', 'not-asked');
const values = fc.constantFrom<boolean | number>(true, false, -1, 0, 3, 4, 5);
const fits = (id: string, value: boolean | number): boolean =>
  id === 'archive-live'
    ? typeof value === 'boolean'
    : typeof value === 'number' && value >= 0 && (id !== 'workflows' || value <= 4);

/** Why nothing of the indicator may change; undefined when it may. */
const refusal = ({ status }: Model, id: string): string | undefined => {
  if (status === 'absent') return 'survey-not-issued';
  if (id === 'not-asked') return 'indicator-not-in-survey';
  return status === 'open' ? undefined : 'survey-not-open';
};
const changed = ({ changes }: Model, id: string): void => void changes.set(id, (changes.get(id) ?? 0) + 1);
const act = (name: string, run: Act<Model, Stream>['run']) => fc.constant<Act<Model, Stream>>({ name, run });

const acts = [
  act('issue', (model, stream) => {
    const said = stream.give({ type: 'IssueSurvey', data: issued.data } as Omit<SurveyCommand, 'meta'>);
    if (model.status !== 'absent') return expect(said).toBe('survey-exists');
    expect(said).toEqual(['SurveyIssued']);
    model.status = 'open';
  }),
  fc.tuple(questions, values, fc.nat(9)).map(([indicatorId, value, stale]): Act<Model, Stream> => ({
    name: `answer ${indicatorId} with ${value}${stale === 0 ? ', having seen an older answer' : ''}`,
    run: (model, stream) => {
      const version = model.changes.get(indicatorId) ?? 0;
      const seenVersion = stale === 0 ? version + 1 : version;
      const said = stream.give({ type: 'RecordAnswer', data: { indicatorId, value, seenVersion } });
      const refused = refusal(model, indicatorId);
      if (refused) return expect(said).toBe(refused);
      if (!fits(indicatorId, value)) return expect(said).toMatch(/^(answer-of-wrong-kind|number-out-of-range)$/);
      if (stale === 0) return expect(said).toBe('changed-meanwhile');
      if (model.values.get(indicatorId) === value) return expect(said).toEqual([]);
      expect(said).toEqual(['AnswerRecorded']);
      model.values.set(indicatorId, value);
      changed(model, indicatorId);
    },
  })),
  questions.map((indicatorId): Act<Model, Stream> => ({
    name: `withdraw ${indicatorId}`,
    run: (model, stream) => {
      const seenVersion = model.changes.get(indicatorId) ?? 0;
      const said = stream.give({ type: 'WithdrawAnswer', data: { indicatorId, seenVersion } });
      const refused = refusal(model, indicatorId);
      if (refused) return expect(said).toBe(refused);
      if (!model.values.delete(indicatorId)) return expect(said).toEqual([]);
      expect(said).toEqual(['AnswerWithdrawn']);
      changed(model, indicatorId);
    },
  })),
  ...(['closed', 'open'] as const).map((status) =>
    act(status === 'closed' ? 'close' : 'reopen', (model, stream) => {
      const said = stream.give({ type: status === 'closed' ? 'CloseSurvey' : 'ReopenSurvey', data: {} });
      if (model.status === 'absent') return expect(said).toBe('survey-not-issued');
      const event = status === 'closed' ? 'SurveyClosed' : 'SurveyReopened';
      expect(said).toEqual(model.status === status ? [] : [event]);
      model.status = status;
    }),
  ),
  act('compare the answers', (model, stream) =>
    expect(standingAnswers(stream.state)).toEqual(
      Object.fromEntries([...model.values].map(([id, value]) => [id, { value }])),
    ),
  ),
];

describe('a survey', () => {
  it('keeps what a table would, whatever is asked of it in whatever order', () =>
    livesAsItsModel(survey, (): Model => ({ status: 'absent', values: new Map(), changes: new Map() }), acts));
});
