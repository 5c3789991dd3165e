import fc from 'fast-check';
import { evaluate } from './evaluate.js';
import { gainsOf } from './gains.js';
import type { ModelVersion } from '../model/model-schema.js';
import { scaleOf } from '../model/scale-of.js';
import { findShippedModelVersion } from '../shipped/shipped-models.folder.js';
import { answerSets } from '../testing/answer-sets.js';

const check = findShippedModelVersion('dhi-rapid', '2020') as ModelVersion;
const diam = findShippedModelVersion('diam-enterprise', '2019') as ModelVersion;

describe('gains of an index', () => {
  it('are what the score rises by when the criterion alone is met', () => {
    fc.assert(
      fc.property(answerSets(check), (input) => {
        const before = evaluate(check, input);
        for (const { id, gain } of gainsOf(check, before)) {
          const rule = check.stages[0]?.criteria.find((criterion) => criterion.id === id)?.rule;
          if (rule?.rule !== 'numberAtLeast') throw new Error('a statement of the rapid check is a scale');
          const after = evaluate(check, {
            ...input,
            answers: { ...input.answers, facility: { ...input.answers['facility'], [rule.indicator]: { value: 4 } } },
          });
          expect(after.score - before.score).toBeCloseTo(gain, 1);
        }
      }),
      { numRuns: 50 },
    );
  });
  it('come with most gain for the effort first, and none where all is met', () => {
    const gains = gainsOf(check, evaluate(check, { areas: [], answers: {} }));
    expect(gains).toHaveLength(12);
    const ratios = gains.map(({ gain, effortDays }) => gain / effortDays);
    expect(ratios).toEqual([...ratios].sort((a, b) => b - a));
  });
  it('are not for models with stages', () =>
    expect(gainsOf(diam, evaluate(diam, { areas: [], answers: {} }))).toEqual([]));
});

describe('the scale of a model', () => {
  it.each([
    ['diam-enterprise', '2019', 'stage', 7],
    ['dhi', '2020', 'index', 400],
    ['digital-radar', '2021', 'index', 100],
    ['nhs-maturity', '2024', 'levels', 5],
  ])('of %s %s is expressed as %s up to %i', (id, version, kind, highest) => {
    expect(scaleOf(findShippedModelVersion(id, version) as ModelVersion)).toEqual({ kind, highest });
  });
});
