import fc from 'fast-check';
import type { EvaluationInput } from '../answer/answer.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { ModelVersion } from '../model/model-schema.js';
import { findShippedModelVersion } from './shipped-models.folder.js';

const ccmm = findShippedModelVersion('ccmm', '2014') as ModelVersion;
const criteria = ccmm.stages.flatMap((stage) => stage.criteria.map(({ id }) => ({ id, stage: stage.stage })));
const indicatorOf = new Map(
  ccmm.stages
    .flatMap((stage) => stage.criteria)
    .map(({ id, rule }) => [id, 'ofAreas' in rule && rule.ofAreas?.rule === 'yes' ? rule.ofAreas.indicator : '']),
);
const byMajority = new Set(['S5.surveillance', 'S7.personal']);

/** Networks of some of the fifteen cells, answered from poor to whole. */
const networks = fc
  .tuple(fc.subarray([...ccmm.areaKinds], { minLength: 3 }), fc.constantFrom(60, 95, 99, 100), fc.nat())
  .chain(([kinds, goodness]) =>
    fc
      .tuple(
        ...kinds.map((kind) => {
          const asked = ccmm.indicators.filter(({ areaKinds }) => areaKinds?.includes(kind));
          return fc
            .tuple(...asked.map(({ id }) => fc.nat(99).map((n) => [id, { value: n < goodness }] as const)))
            .map((given) => [kind, Object.fromEntries(given)] as const);
        }),
      )
      .map((answers): EvaluationInput => ({
        areas: kinds.map((kind) => ({ id: kind, kind })),
        answers: Object.fromEntries(answers),
      })),
  );

/**
 * The rules once more by hand: each setting of the group that answers must have it, or more than half where a majority
 * is enough.
 */
const stageByHand = ({ areas, answers }: EvaluationInput): number => {
  const met = (id: string): boolean => {
    const indicator = indicatorOf.get(id) ?? '';
    const cells = areas.filter(({ kind }) => answers[kind]?.[indicator] !== undefined);
    const having = cells.filter(({ kind }) => JSON.stringify(answers[kind]?.[indicator]) === '{"value":true}').length;
    return byMajority.has(id) ? having > cells.length / 2 : cells.length > 0 && having === cells.length;
  };
  const failed = criteria.filter(({ id }) => !met(id)).map(({ stage }) => stage);
  return failed.length === 0 ? 7 : Math.min(...failed) - 1;
};

describe('CCMM', () => {
  it('is a matrix of five care settings by three groups of stakeholders', () => {
    expect(ccmm.areaKinds).toHaveLength(15);
    expect(new Set(ccmm.areaKinds.map((kind) => kind.split('-').at(-1)))).toEqual(
      new Set(['governance', 'clinical', 'it']),
    );
  });
  it('gives one stage for all cells, as by hand', () => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(networks, (input) => {
        const { stage } = evaluate(ccmm, input);
        expect(stage).toBe(stageByHand(input));
        seen.add(stage);
      }),
      { numRuns: 1000 },
    );
    expect([...seen]).toEqual(expect.arrayContaining([0, 1, 2, 7]));
  });
  it('marks every criterion as inferred, for who answers for it in which setting is ours', () => {
    const provenances = ccmm.stages.flatMap((stage) => stage.criteria.map(({ provenance }) => provenance));
    expect(new Set(provenances)).toEqual(new Set(['inferred']));
    expect(ccmm.status).toBe('draft');
  });
});
