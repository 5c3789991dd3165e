import type { Answers } from '../answer/answer.js';
import type { ModelVersion } from '../model/model-schema.js';
import { findShippedModelVersion } from '../shipped/shipped-models.folder.js';
import { answersNeeded, submissionOf } from './submission.js';

const index = findShippedModelVersion('digital-radar', '2021') as ModelVersion;
const diam = findShippedModelVersion('diam-enterprise', '2019') as ModelVersion;

/** All are answered but the last few; the first few say that they do not know. */
const given = (missing: number, unknown: number) => ({
  areas: [],
  answers: {
    facility: Object.fromEntries(
      index.indicators
        .slice(0, index.indicators.length - missing)
        .map(({ id, answer }, i) => [
          id,
          { value: answer.kind === 'yes-no' ? true : i < unknown ? 'do-not-know' : 'most' },
        ]),
    ),
  },
});

describe('answers may be submitted', () => {
  it.each([
    [0, 0, true],
    [1, 0, true],
    [2, 0, false],
    [0, 5, true],
    [1, 5, true],
    [0, 6, false],
  ])(
    'with %d of 31 missing and %d not known, under a model that wants 95 %% and at most 5 unknown: %s',
    (missing, unknown, ready) =>
      expect(submissionOf(index, given(missing, unknown))).toMatchObject({
        ready,
        answered: 31 - missing,
        total: 31,
        needed: 30,
        unknownAtMost: 5,
      }),
  );
  it('and what is missing or not known is named', () => {
    const { unanswered, unknown } = submissionOf(index, given(2, 6));
    expect(unanswered.map(({ indicatorId }) => indicatorId)).toEqual(index.indicators.slice(-2).map(({ id }) => id));
    expect(unknown.map(({ indicatorId }) => indicatorId)).toEqual(index.indicators.slice(0, 6).map(({ id }) => id));
  });
  it('whole only, where the model has no rule of its own', () => {
    const { ready, needed, total, unknownAtMost } = submissionOf(diam, { areas: [], answers: {} });
    expect([ready, needed, unknownAtMost]).toEqual([false, total, null]);
  });
});

describe('the answers a model needs', () => {
  it.each([
    [95, 31, 30],
    [95, 20, 19],
    [95, 0, 0],
    [100, 31, 31],
    [70, 10, 7],
    [29, 100, 29],
    [57, 100, 57],
    [0.5, 10, 1],
  ])('at %d %% of %d are %d, and one less is too little', (answeredPercent, total, needed) => {
    const completeness = { answeredPercent, unknownOption: 'do-not-know', unknownAtMost: 0 };
    const model = {
      score: { ...(index.score as Extract<ModelVersion['score'], { kind: 'focus-areas' }>), completeness },
    };
    expect(answersNeeded(model, total)).toBe(needed);
    if (total > 0)
      expect([(100 * needed) / total >= answeredPercent, (100 * (needed - 1)) / total >= answeredPercent]).toEqual([
        true,
        false,
      ]);
  });
  it('are all without such a rule', () => expect(answersNeeded(diam, 92)).toBe(92));
});

const radiology = { id: 'r', kind: 'radiology' };
const asks = (unitId: string, indicatorId: string) => ({ unitId, indicatorId });

describe('what is missing for a submission', () => {
  const left = (answers: Answers) => submissionOf(diam, { areas: [radiology], answers }).unanswered;

  it('is everything in the beginning, but for what is optional', () => {
    expect(left({})).toContainEqual(asks(radiology.id, 'area-archive'));
    expect(left({})).not.toContainEqual(asks(radiology.id, 'area-inventory'));
  });
  it('is not what was answered or does not apply for a reason', () => {
    const answers = {
      [radiology.id]: {
        'area-archive': { value: true },
        'area-reports-notes': { notApplicable: 'Nothing is written here.' },
      },
    };
    expect(left(answers)).not.toContainEqual(asks(radiology.id, 'area-archive'));
    expect(left(answers)).not.toContainEqual(asks(radiology.id, 'area-reports-notes'));
  });
  it('is still what was marked although it may not be, and what no longer fits', () => {
    const answers = {
      facility: { 'referrer-access': { notApplicable: 'We have no referrers.' }, 'clinician-viewer': { value: 7 } },
    };
    expect(left(answers)).toEqual(
      expect.arrayContaining([asks('facility', 'referrer-access'), asks('facility', 'clinician-viewer')]),
    );
  });
  it('is not what another answer makes needless', () => {
    const withEmr = left({ facility: { 'emr-in-use': { value: true } } });
    expect(withEmr).toContainEqual(asks(radiology.id, 'area-linked-in-emr'));
    expect(withEmr).not.toContainEqual(asks(radiology.id, 'area-linked-in-interface'));
  });
});
