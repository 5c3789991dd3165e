import fc from 'fast-check';
import { evaluate, reevaluate } from './evaluate.js';
import type { ModelVersion } from '../model/model-schema.js';
import type { ProofNode } from '../rules/proof.js';
import { shippedModelVersions } from '../shipped/shipped-models.folder.js';
import { answerSets, bestValue } from '../testing/answer-sets.js';

const criteriaOf = (result: ReturnType<typeof evaluate>) =>
  [...result.stages, ...result.branches].flatMap(({ criteria }) => criteria);
const stepsOf = (proof: ProofNode): ProofNode[] => [proof, ...proof.of.flatMap(stepsOf)];

describe.each(shippedModelVersions().map((model) => [`${model.id} ${model.version}`, model] as const))(
  'evaluate under %s',
  (_, model: ModelVersion) => {
    it('gives a result for any rubbish', () => {
      const rubbish = fc.oneof(
        fc.anything(),
        fc.record({ areas: fc.anything(), answers: fc.anything() }),
        fc.record({
          areas: fc.array(
            fc.oneof(
              fc.anything(),
              fc.record({
                id: fc.constantFrom('a', 'facility', '__proto__'),
                kind: fc.constantFrom('radiology', '', 7),
              }),
            ),
          ),
          answers: fc.dictionary(
            fc.constantFrom('a', 'facility', '__proto__', 'constructor'),
            fc.dictionary(
              fc.constantFrom(...model.indicators.map(({ id }) => id)),
              fc.oneof(fc.anything(), fc.record({ value: fc.anything() })),
            ),
          ),
        }),
      );
      fc.assert(
        fc.property(rubbish, (input) => {
          const { stage, score, stages } = evaluate(model, input as never);
          return stages.some((rung) => rung.stage === stage) && Number.isFinite(score);
        }),
        { numRuns: 500 },
      );
    });

    it('never falls when an answer gets better', () => {
      if (!model.monotone) return;
      fc.assert(
        fc.property(answerSets(model), fc.nat(), fc.nat(), (input, u, i) => {
          const units = ['facility', ...input.areas.map(({ id }) => id)];
          const unit = units[u % units.length] as string;
          const indicator = model.indicators[i % model.indicators.length] as ModelVersion['indicators'][number];
          const best = bestValue(indicator);
          if (best === undefined) return true;
          const better = {
            ...input,
            answers: { ...input.answers, [unit]: { ...input.answers[unit], [indicator.id]: { value: best } } },
          };
          const [before, after] = [evaluate(model, input), evaluate(model, better)];
          return after.stage >= before.stage && after.score >= before.score;
        }),
        { numRuns: 1000 },
      );
    });

    it('gives the same after one changed answer as from the beginning', () => {
      fc.assert(
        fc.property(answerSets(model), answerSets(model), fc.nat(), (input, other, i) => {
          const { id } = model.indicators[i % model.indicators.length] as ModelVersion['indicators'][number];
          const changed = structuredClone(input);
          for (const unit of Object.keys(changed.answers)) {
            const given = other.answers[unit]?.[id];
            if (given) changed.answers[unit] = { ...changed.answers[unit], [id]: given };
          }
          expect(JSON.stringify(reevaluate(model, changed, evaluate(model, input), [id]))).toBe(
            JSON.stringify(evaluate(model, changed)),
          );
        }),
        { numRuns: 100 },
      );
    });

    it('has a proof that agrees with itself at every step', () => {
      fc.assert(
        fc.property(answerSets(model), (input) => {
          const result = evaluate(model, input);
          const wrong = [
            ...criteriaOf(result).filter(({ proof, status }) => proof.status !== status),
            ...criteriaOf(result)
              .flatMap(({ proof }) => stepsOf(proof))
              .filter(
                ({ status: step, share, distance }) =>
                  (step === 'met') !== (share === 1 && distance === 0) || (step !== 'met' && share >= 1),
              ),
            ...result.focusAreas.filter(({ score }) => score < 0 || score > 100),
          ];
          expect(wrong).toEqual([]);
          if (model.score.kind === 'stage-decimals') expect(Math.floor(result.score)).toBe(result.stage);
          expect(result.blockers.length > 0).toBe(result.nextStage !== null);
        }),
        { numRuns: 200 },
      );
    });

    it('leaves the input as it was and gives equal results for equal input', () => {
      fc.assert(
        fc.property(answerSets(model), (input) => {
          const copy = structuredClone(input);
          expect(JSON.stringify(evaluate(model, input))).toBe(JSON.stringify(evaluate(model, copy)));
          expect(input).toEqual(copy);
        }),
        { numRuns: 50 },
      );
    });
  },
);
