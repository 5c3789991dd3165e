import fc from 'fast-check';
import { evaluate } from './evaluate.js';
import type { ModelVersion } from '../model/model-schema.js';
import { shippedModelVersions } from '../shipped/shipped-models.folder.js';
import { answerSets } from '../testing/answer-sets.js';
import { assembled, smallModel } from '../testing/small-model.js';

const resultsOf = ({ stages, branches }: ReturnType<typeof evaluate>) =>
  [...stages, ...branches].flatMap(({ criteria }) => criteria);

describe('a criterion contradicted on a visit', () => {
  const model = assembled(smallModel());
  const allYes = {
    areas: [],
    answers: { facility: Object.fromEntries(model.indicators.map(({ id }) => [id, { value: true }])) },
  };
  const stageWithout = (...ids: string[]) => evaluate(model, allYes, new Set(ids)).stage;

  it('takes the stage away that rests on it', () =>
    expect([stageWithout(), stageWithout('b0'), stageWithout('b1')]).toEqual([2, 2, 1]));
  it('leaves the stage where the others are enough', () =>
    expect([stageWithout('a0', 'a1', 'a2'), stageWithout('a0', 'a1', 'a2', 'a3')]).toEqual([2, 0]));

  describe.each(shippedModelVersions().map((version) => [`${version.id} ${version.version}`, version] as const))(
    'under %s',
    (_, version: ModelVersion) => {
      it('is not met, with all others as they were', () => {
        fc.assert(
          fc.property(answerSets(version), fc.nat(), (input, n) => {
            const before = resultsOf(evaluate(version, input));
            const { id } = before[n % before.length] as (typeof before)[number];
            const after = resultsOf(evaluate(version, input, new Set([id])));
            expect(after.find((one) => one.id === id)).toMatchObject({
              status: 'not-met',
              share: 0,
              distance: 1,
              reason: { code: 'contradicted' },
            });
            expect(after.filter((one) => one.id !== id)).toEqual(before.filter((one) => one.id !== id));
          }),
          { numRuns: 60 },
        );
      });
      it('never raises the stage', () => {
        if (!version.monotone) return;
        fc.assert(
          fc.property(answerSets(version), fc.array(fc.nat(), { maxLength: 4 }), (input, picks) => {
            const whole = evaluate(version, input);
            const ids = resultsOf(whole).map(({ id }) => id);
            const less = evaluate(version, input, new Set(picks.map((n) => ids[n % ids.length] as string)));
            expect(less.stage).toBeLessThanOrEqual(whole.stage);
          }),
          { numRuns: 100 },
        );
      });
    },
  );
});
