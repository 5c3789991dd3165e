import fc from 'fast-check';
import type { EvaluationInput } from '../answer/answer.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { ModelVersion } from '../model/model-schema.js';
import { findShippedModelVersion } from './shipped-models.folder.js';
import { answerSets } from '../testing/answer-sets.js';

const radar = findShippedModelVersion('digital-radar', '2021') as ModelVersion;
const points: Readonly<Record<string, number>> = { 'do-not-know': 0, no: 0, pilot: 20, some: 45, most: 75, all: 100 };
const weights: Readonly<Record<string, number>> = {
  structures: 15,
  resilience: 10,
  steering: 15,
  processes: 30,
  exchange: 15,
  telehealth: 5,
  participation: 10,
};

/** The index once more by hand; undefined where it is withheld. */
const scoreByHand = ({ answers }: EvaluationInput): number | undefined => {
  const facility = answers['facility'] ?? {};
  const value = (id: string): unknown => (facility[id] && 'value' in facility[id] ? facility[id].value : undefined);
  const leftOut = (id: string): boolean => facility[id] !== undefined && 'notApplicable' in facility[id];
  const emergency = value('emergency-department') !== false;
  const asked = radar.indicators.filter(
    ({ id }) => id !== 'emergency-record' || value('emergency-department') === true,
  );
  const answered = asked.filter(({ id }) => value(id) !== undefined || leftOut(id)).length;
  const unknown = radar.indicators.filter(({ id }) => value(id) === 'do-not-know').length;
  if ((100 * answered) / asked.length < 95 || unknown > 5) return undefined;
  return Object.entries(weights).reduce((total, [area, weight]) => {
    let [earned, offered] = [0, 0];
    for (const { rule, focusArea, points: counts } of radar.stages[0]?.criteria ?? []) {
      const id = rule.rule === 'choicePoints' ? rule.indicator : 'emergency-record';
      if (focusArea !== area || leftOut(id) || (id === 'emergency-record' && !emergency)) continue;
      offered += counts;
      earned += (counts * (points[String(value(id))] ?? 0)) / 100;
    }
    return total + weight * (offered > 0 ? earned / offered : 0);
  }, 0);
};

describe('the digital radar', () => {
  it('gives the index that points and weights give by hand, or withholds it', () => {
    const seen = { given: 0, withheld: 0 };
    fc.assert(
      fc.property(answerSets(radar), (input) => {
        const { score, completeness } = evaluate(radar, input);
        const byHand = scoreByHand(input);
        expect(completeness?.status).toBe(byHand === undefined ? 'not-met' : 'met');
        expect(score).toBeCloseTo(byHand ?? 0, 1);
        seen[byHand === undefined ? 'withheld' : 'given']++;
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(seen.given, seen.withheld)).toBeGreaterThan(50);
  });
  it('weighs seven dimensions unequally to 100', () => {
    expect(radar.focusAreas).toHaveLength(7);
    expect(radar.score).toMatchObject({ kind: 'focus-areas', highest: 100, weights });
    expect(Object.values(weights).reduce((sum, weight) => sum + weight)).toBe(100);
  });
});
