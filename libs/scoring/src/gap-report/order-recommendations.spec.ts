import { type Criterion, type Evaluation, type ModelVersion, evaluate } from '@cairn/maturity-models';
import fc from 'fast-check';
import { orderRecommendations } from './order-recommendations.js';
import { answersOf, diam, someAnswers } from './testing/some-report.js';

const usual = ({ effortDays }: Criterion): number => effortDays;
const stepsOf = (example: string, effortOf = usual) =>
  orderRecommendations(diam, evaluate(diam, answersOf(example)), effortOf);
const changed = (
  model: ModelVersion,
  stage: number,
  gate: NonNullable<ModelVersion['stages'][number]['gate']>,
): ModelVersion => ({
  ...model,
  stages: model.stages.map((one) => (one.stage === stage ? { ...one, gate } : one)),
});

describe('the recommendations', () => {
  const nothing = evaluate(diam, { areas: [{ id: 'a', kind: 'radiology' }], answers: {} });
  const effortOf = (id: string): number =>
    [...diam.stages, ...diam.branches].flatMap(({ criteria }) => criteria).find((one) => one.id === id)?.effortDays ??
    0;

  it('lead up a stage at a time', () =>
    expect(orderRecommendations(diam, nothing, usual).map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
      [5, 6],
      [6, 7],
    ]));

  it('are none at the top, where nothing is missing', () => expect(stepsOf('stage-7')).toEqual([]));

  it('take stages that need nothing more along with the step before', () =>
    expect(stepsOf('stage-2-with-three-branches').map(({ from, to, criteria }) => [from, to, criteria.length])).toEqual(
      [[2, 7, 1]],
    ));

  it('take the branch with the least effort first', () => {
    const branches = orderRecommendations(diam, nothing, usual)
      .slice(4)
      .map(({ effortDays }) => effortDays);
    expect(branches).toEqual(branches.toSorted((a, b) => a - b));
    const dear = (criterion: Criterion): number => (criterion.id.startsWith('exchange.') ? 1000 : criterion.effortDays);
    expect(
      orderRecommendations(diam, nothing, dear)
        .at(-1)
        ?.criteria.every((id) => id.startsWith('exchange.')),
    ).toBe(true);
  });

  it('put the cheapest first within a step', () => {
    for (const { criteria } of orderRecommendations(diam, nothing, usual))
      expect(criteria.map(effortOf)).toEqual(criteria.map(effortOf).toSorted((a, b) => a - b));
  });

  it('leave out what a share does not need, and name it last', () => {
    const half = changed(diam, 4, { rule: 'shareOfStage', percent: 50 });
    const steps = orderRecommendations(half, evaluate(half, { areas: [], answers: {} }), usual);
    const [fourth, last] = [steps.find(({ to }) => to === 4), steps.at(-1)];
    expect([fourth?.criteria.length, last?.to, last?.criteria.length]).toEqual([3, null, 3]);
    expect(Math.max(...(fourth?.criteria ?? []).map(effortOf))).toBeLessThanOrEqual(
      Math.min(...(last?.criteria ?? []).map(effortOf)),
    );
  });

  it('open a gate of several parts, and the cheaper one of alternatives', () => {
    const both = changed(diam, 4, {
      rule: 'all',
      of: [
        { rule: 'shareOfStage', percent: 100 },
        { rule: 'branches', atLeast: 1 },
      ],
    });
    expect(orderRecommendations(both, evaluate(both, { areas: [], answers: {} }), usual).map(({ to }) => to)).toEqual([
      1, 2, 3, 5, 6, 7,
    ]);
    const either = changed(diam, 4, {
      rule: 'any',
      of: [
        { rule: 'shareOfStage', percent: 100 },
        { rule: 'branches', atLeast: 1 },
      ],
    });
    const fourth = orderRecommendations(either, evaluate(either, { areas: [], answers: {} }), usual).find(
      ({ to }) => to !== null && to >= 4,
    );
    const stage =
      diam.stages.find(({ stage }) => stage === 4)?.criteria.reduce((sum, one) => sum + one.effortDays, 0) ?? 0;
    const branch = Math.min(
      ...diam.branches.map(({ criteria }) => criteria.reduce((sum, one) => sum + one.effortDays, 0)),
    );
    expect(fourth?.effortDays).toBe(Math.min(stage, branch));
  });

  const missingIn = ({ stages, branches }: Evaluation): string[] =>
    [...stages, ...branches].flatMap(({ criteria }) =>
      criteria.filter(({ status }) => status === 'not-met').map(({ id }) => id),
    );

  it('name every missing criterion once, and in the first step what is needed for the next stage', () =>
    fc.assert(
      fc.property(someAnswers(), (answers) => {
        const evaluation = evaluate(diam, answers);
        const steps = orderRecommendations(diam, evaluation, usual);
        expect(steps.flatMap(({ criteria }) => criteria).toSorted()).toEqual(missingIn(evaluation).toSorted());
        if (evaluation.nextStage !== null && evaluation.stage < 4)
          expect(steps[0]?.criteria.toSorted()).toEqual(evaluation.blockers.toSorted());
      }),
      { numRuns: 200 },
    ));
});
