import { given } from '@cairn/event-sourcing/testing/given.js';
import type { ScoreEvent, ScoreResult } from './score-events.js';
import { score } from './score.js';

const subject = {
  assessmentId: '00000000-0000-4000-8000-0000000000c1',
  organizationId: '00000000-0000-4000-8000-000000000001',
  facilityId: '00000000-0000-4000-8000-0000000000f1',
  facilityName: 'Aurora Hospital',
  model: 'diam-enterprise',
  modelVersion: '2019',
};
const atStage4: ScoreResult = {
  stage: 4,
  score: 4.25,
  criteria: { 'S1.systems': 'met', 'S1.inventory': 'not-applicable' },
  inputChecksum: 'a',
  submission: 0,
};
const atStage0: ScoreResult = {
  ...atStage4,
  stage: 0,
  score: 0,
  criteria: { 'S1.systems': 'not-met', 'S1.inventory': 'not-applicable' },
};

const calculate = (result: ScoreResult) => ({ type: 'CalculateScore', data: { subject, result } }) as const;
const calculated = (result: ScoreResult): ScoreEvent => ({ type: 'ScoreCalculated', data: { ...subject, ...result } });
const stageChanged = (from: number | null, to: number, final = false): ScoreEvent => ({
  type: 'StageChanged',
  data: { ...subject, from, to, final },
});

describe('calculating a score', () => {
  it('states the first result, and the stage it starts with', () =>
    given(score).when(calculate(atStage4)).then(calculated(atStage4), stageChanged(null, 4)));
  it('changes no stage where everybody starts', () =>
    given(score).when(calculate(atStage0)).then(calculated(atStage0)));
  it('states a new stage as an event of its own', () => {
    given(score, calculated(atStage0)).when(calculate(atStage4)).then(calculated(atStage4), stageChanged(0, 4));
    given(score, calculated(atStage4)).when(calculate(atStage0)).then(calculated(atStage0), stageChanged(4, 0));
  });
  it('states nothing when nothing changed', () =>
    given(score, calculated(atStage4)).when(calculate(atStage4)).thenNothing());
  it('states nothing when other answers give the same result', () =>
    given(score, calculated(atStage4))
      .when(calculate({ ...atStage4, inputChecksum: 'b' }))
      .thenNothing());
  it.each([
    ['the score', { score: 4.5 }],
    ['a criterion', { criteria: { 'S1.systems': 'met', 'S1.inventory': 'met' } }],
    ['the number of criteria', { criteria: { 'S1.systems': 'met' } }],
  ] as const)('states the result when %s changed', (_, change) =>
    given(score, calculated(atStage4))
      .when(calculate({ ...atStage4, ...change }))
      .then(calculated({ ...atStage4, ...change })),
  );
});

describe('the score of a submission', () => {
  const final = { ...atStage4, submission: 1 };

  it('is stated even when it is what it was before', () =>
    given(score, calculated(atStage4)).when(calculate(final)).then(calculated(final)));
  it('is stated once', () => given(score, calculated(final)).when(calculate(final)).thenNothing());
  it('is stated again for the next submission', () =>
    given(score, calculated(final))
      .when(calculate({ ...final, submission: 2 }))
      .then(calculated({ ...final, submission: 2 })));
  it('says that a stage it changes is final', () =>
    given(score, calculated(atStage0))
      .when(calculate(final))
      .then(calculated(final), stageChanged(0, 4, true)));
});
