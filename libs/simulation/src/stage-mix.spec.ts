import { findShippedModelVersion } from '@cairn/maturity-models/shipped.js';
import type { ModelVersion } from '@cairn/maturity-models';
import { drawsOf } from './chance.js';
import { climbOf, stageMix } from './stage-mix.js';

const model = findShippedModelVersion('diam-enterprise') as ModelVersion;
const withStages = (count: number): ModelVersion => ({
  ...model,
  id: 'other',
  stages: Array.from({ length: count }, (_, stage) => ({ stage, criteria: [] })),
});

describe('the mix of stages', () => {
  it.each([1, 2, 5, 8])('adds up to one over %d stages', (count) => {
    const mix = stageMix(withStages(count));
    expect(mix).toHaveLength(count);
    expect(mix.reduce((sum, [, share]) => sum + share, 0)).toBeCloseTo(1);
  });
  it('stalls at stage 2, as published', () => expect(Object.fromEntries(stageMix(model))[2]).toBeCloseTo(0.37));
});

describe('a climb', () => {
  const climbs = Array.from({ length: 4000 }, (_, index) => climbOf(model, 3, drawsOf('climb', index)));
  it('ends at a stage of the mix', () => {
    for (const [stage, share] of stageMix(model))
      expect(Math.abs(climbs.filter((climb) => climb.at(-1) === stage).length / climbs.length - share)).toBeLessThan(
        0.03,
      );
  });
  it('never falls, and rises by two at most from one assessment to the next', () => {
    for (const [first = 0, second = 0, third = 0] of climbs)
      for (const rise of [second - first, third - second]) expect([0, 1, 2]).toContain(rise);
  });
});
