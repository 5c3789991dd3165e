import { proveCompleteness } from './completeness.js';
import { evaluate } from './evaluate.js';
import type { ModelVersion } from '../model/model-schema.js';
import { findShippedModelVersion } from '../shipped/shipped-models.folder.js';
import { scopeOf } from './scope-of.js';

const index = findShippedModelVersion('digital-radar', '2021') as ModelVersion;
const asked = { answeredPercent: 95, unknownOption: 'do-not-know', unknownAtMost: 5 };

/** All 31 answers are given but the last few; the first few of them are not known. */
const answers = (missing: number, unknown: number) =>
  index.indicators
    .slice(0, index.indicators.length - missing)
    .map(
      ({ id, answer }, i) =>
        [id, { value: answer.kind === 'yes-no' ? true : i < unknown ? 'do-not-know' : 'most' }] as const,
    );
const given = (missing: number, unknown: number) => ({
  areas: [],
  answers: { facility: Object.fromEntries(answers(missing, unknown)) },
});
const proof = (missing: number, unknown: number) => proveCompleteness(index, asked, scopeOf(given(missing, unknown)));

describe('the score of an index', () => {
  it('is given when enough is answered and little is unknown', () => {
    expect(proof(1, 5)).toMatchObject({ status: 'met', share: 1, distance: 0 });
    expect(evaluate(index, given(1, 5)).score).toBeGreaterThan(0);
  });
  it('is withheld below 95 % answered, with the share as the reason', () => {
    expect(proof(2, 0)).toMatchObject({
      status: 'not-met',
      of: [
        {
          status: 'not-met',
          target: 95,
          unit: 'percent',
          reason: { code: 'share-too-small', params: { have: 29, counted: 31 } },
        },
        { status: 'met' },
      ],
    });
    expect(evaluate(index, given(2, 0))).toMatchObject({ score: 0, completeness: { status: 'not-met' } });
  });
  it('is withheld with a sixth unknown answer, each of them named', () => {
    const { status, of } = proof(0, 6);
    expect(status).toBe('not-met');
    expect(of[1]).toMatchObject({
      status: 'not-met',
      value: 6,
      target: 5,
      distance: 1,
      unit: 'answers',
      reason: { code: 'too-many-unknown' },
    });
    expect(of[1]?.of.map(({ indicatorId }) => indicatorId)).toEqual(index.indicators.slice(0, 6).map(({ id }) => id));
  });
  it('still shows focus areas and criteria while it is withheld', () => {
    expect(evaluate(index, given(2, 0)).focusAreas.find(({ id }) => id === 'structures')).toEqual({
      id: 'structures',
      score: 75,
    });
  });
});
