import fc from 'fast-check';
import type { EvaluationInput } from '../answer/answer.js';
import { cheapestPath, type Path } from './cheapest-path.js';
import { criteriaOf } from '../model/criteria-of.js';
import { evaluate } from '../evaluate/evaluate.js';
import { randomCases, type RandomCase } from '../testing/random-models.js';
import { assembled, smallModel } from '../testing/small-model.js';

const withMet = (input: EvaluationInput, ids: readonly string[]): EvaluationInput => ({
  ...input,
  answers: {
    ...input.answers,
    facility: { ...input.answers.facility, ...Object.fromEntries(ids.map((id) => [id, { value: true }])) },
  },
});

/** Every set of which nothing can be left out, cheapest first: by trying all sets. */
const everyWay = ({ model, input, effort }: RandomCase, target: number): Path[] => {
  const places = new Map(
    criteriaOf(model).map(({ criterion }, place) => [
      criterion.id,
      { place, effort: Math.round((effort[criterion.id] ?? criterion.effortDays) * 100) },
    ]),
  );
  const today = evaluate(model, input);
  const open = [...today.stages, ...today.branches].flatMap(({ criteria }) =>
    criteria.filter(({ status }) => status === 'not-met').map(({ id }) => id),
  );
  const chosen = (set: number): string[] => open.filter((_, i) => (set >> i) & 1);
  const leads = Array.from(
    { length: 1 << open.length },
    (_, set) => evaluate(model, withMet(input, chosen(set))).stage >= target,
  );
  const minimal = leads.flatMap((does, set) =>
    does && !open.some((_, i) => (set >> i) & 1 && leads[set & ~(1 << i)]) ? [chosen(set)] : [],
  );
  const sorted = minimal
    .map((criteria) => ({
      criteria,
      effort: criteria.reduce((sum, id) => sum + (places.get(id)?.effort ?? 0), 0),
      order: criteria.map((id) => places.get(id)?.place ?? 0),
    }))
    .sort(
      (a, b) =>
        a.effort - b.effort ||
        a.criteria.length - b.criteria.length ||
        (a.order.map((place, i) => place - (b.order[i] ?? 0)).find((by) => by !== 0) ?? 0),
    );
  return sorted.map(({ criteria, effort }) => ({ criteria, effortDays: effort / 100 }));
};

/** Narrow searches leave something out; the usual one hardly ever does. */
const widths = fc.constantFrom(1, 2, 3, 4, undefined);

describe('the cheapest path', () => {
  it('is the one found by trying every set of criteria, and so is the runner-up', () => {
    fc.assert(
      fc.property(randomCases(9), fc.integer({ min: 0, max: 3 }), widths, (given, target, width) => {
        const [best, runnerUp] = everyWay(given, target);
        expect(cheapestPath(given.model, evaluate(given.model, given.input), target, given.effort, width)).toEqual({
          target,
          best: best ?? null,
          runnerUp: runnerUp ?? null,
        });
      }),
      { numRuns: 2000 },
    );
  });

  const small = assembled(smallModel());
  const nothing = evaluate(small, { areas: [], answers: {} });

  it('leaves out the dearest criteria as far as the gate allows', () => {
    const { best, runnerUp } = cheapestPath(small, nothing, 1, { a0: 9, a1: 8, a2: 7, a3: 6 });
    expect(best).toEqual({ criteria: ['a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9'], effortDays: 12 });
    expect(runnerUp).toEqual({ criteria: ['a2', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9'], effortDays: 13 });
  });

  it('takes all lower stages in, and never a bonus', () => {
    expect(cheapestPath(small, nothing, 2).best).toEqual({
      criteria: ['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'b1'],
      effortDays: 8,
    });
  });

  it('is empty where the stage is reached, and none where there is no such stage', () => {
    expect(cheapestPath(small, nothing, 0)).toEqual({
      target: 0,
      best: { criteria: [], effortDays: 0 },
      runnerUp: null,
    });
    expect(cheapestPath(small, nothing, 3)).toEqual({ target: 3, best: null, runnerUp: null });
  });

  it('reads an effort that is no figure as none given', () => {
    const usual = cheapestPath(small, nothing, 2);
    for (const effort of [NaN, -1, Infinity])
      expect(cheapestPath(small, nothing, 2, { a0: effort, b1: effort })).toEqual(usual);
  });
});
