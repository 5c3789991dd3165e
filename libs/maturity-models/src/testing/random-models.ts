import fc from 'fast-check';
import type { Answer, EvaluationInput } from '../answer/answer.js';
import type { Criterion, ModelVersion } from '../model/model-schema.js';
import type { Rule } from '../rules/rule.js';
import { smallModel, assembled } from './small-model.js';

export type RandomCase = {
  readonly model: ModelVersion;
  readonly input: EvaluationInput;
  readonly effort: Readonly<Record<string, number>>;
};

const { stages: _, branches: __, indicators: ___, ...head } = assembled(smallModel());

const figure = fc.constantFrom(0.1, 0.2, 0.3, 0.7, 1, 1, 2, 2.5, 10);
const days = fc.oneof(fc.constantFrom(0, 0.1, 0.2, 0.3, 1, 1, 2, 5), fc.double({ min: 0, max: 9, noNaN: true }));

const ruleFor = (id: string, shape: 'plain' | 'optional' | 'bonus', points: number): Rule => {
  const of: Rule = { rule: 'yes', indicator: id };
  if (shape === 'plain') return of;
  return shape === 'optional' ? { rule: 'optional', of } : { rule: 'bonus', points, of };
};

const criterion = (id: string): fc.Arbitrary<Criterion> =>
  fc
    .record({
      points: figure,
      effortDays: days.map((given) => given + 0.1),
      shape: fc.oneof(
        { weight: 8, arbitrary: fc.constant('plain' as const) },
        { weight: 1, arbitrary: fc.constantFrom('optional' as const, 'bonus' as const) },
      ),
    })
    .map(({ points, effortDays, shape }) => ({
      id,
      focusArea: 'care',
      points,
      effortDays,
      provenance: 'inferred' as const,
      rule: ruleFor(id, shape, points),
    }));

const percent = fc.oneof(
  fc.constantFrom(30, 50, 70, 100),
  fc.integer({ min: 1, max: 800 }).map((eighths) => eighths / 8),
);

/** Gates of every shape that a sound model may have. */
const gate = (branches: number): fc.Arbitrary<Rule> =>
  fc.letrec<{ gate: Rule }>((tie) => {
    const share = percent.map((given): Rule => ({ rule: 'shareOfStage', percent: given }));
    const count =
      branches === 0
        ? share
        : fc.integer({ min: 1, max: branches }).map((atLeast): Rule => ({ rule: 'branches', atLeast }));
    const answer = fc.constantFrom<Rule>({ rule: 'yes', indicator: 'context' }, { rule: 'no', indicator: 'context' });
    const of = fc.array(tie('gate'), { minLength: 1, maxLength: 3 });
    return {
      gate: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        share,
        count,
        share,
        answer,
        of.map((parts): Rule => ({ rule: 'all', of: parts })),
        of.map((parts): Rule => ({ rule: 'any', of: parts })),
        of.chain((parts) =>
          fc.integer({ min: 1, max: parts.length }).map((count): Rule => ({ rule: 'atLeast', count, of: parts })),
        ),
        of.map((parts): Rule => ({ rule: 'majority', of: parts })),
        fc.tuple(of, percent).map(([parts, least]): Rule => ({ rule: 'percentAtLeast', percent: least, of: parts })),
        fc.tuple(answer, tie('gate')).map(([when, then]): Rule => ({ rule: 'notApplicableWhen', when, of: then })),
        fc
          .tuple(answer, tie('gate'), tie('gate'))
          .map(([when, substitute, then]): Rule => ({ rule: 'substituteWhen', when, substitute, of: then })),
        fc.array(fc.record({ weight: figure, rule: share }), { minLength: 1, maxLength: 2 }).chain((parts) =>
          percent.map((least): Rule => ({
            rule: 'weightedSum',
            atLeast: (least / 100) * parts.reduce((sum, { weight }) => sum + weight, 0),
            of: parts,
          })),
        ),
      ),
    };
  }).gate;

const split = (ids: readonly string[], parts: number): string[][] =>
  Array.from({ length: parts }, (_, part) => ids.filter((_, i) => i % parts === part));

/**
 * Small models of three stages and up to three branches, an answer set, and the hospital's efforts for some criteria.
 */
export const randomCases = (most: number): fc.Arbitrary<RandomCase> =>
  fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 0, max: 3 })).chain(([size, branchCount]) => {
    const ids = Array.from({ length: size }, (_, i) => `c${i}`);
    return fc
      .tuple(
        fc.tuple(...ids.map(criterion)),
        fc.tuple(...[1, 2, 3].map(() => gate(branchCount))),
        fc.tuple(
          ...ids.map(() =>
            fc.constantFrom<Answer | undefined>({ value: true }, { value: false }, { value: false }, undefined, {
              notApplicable: 'none here',
            }),
          ),
        ),
        fc.boolean(),
        fc.dictionary(fc.constantFrom(...ids), days),
      )
      .map(([criteria, gates, given, context, effort]) => {
        const parts = split(ids, 3 + branchCount).map((part) => criteria.filter(({ id }) => part.includes(id)));
        const model: ModelVersion = {
          ...head,
          stages: [
            { stage: 0, criteria: [] },
            ...gates.map((rule, i) => ({ stage: i + 1, gate: rule, criteria: parts[i] ?? [] })),
          ],
          branches: parts.slice(3).map((own, i) => ({ id: `b${i}`, criteria: own })),
          indicators: [...ids, 'context'].map((id) => ({
            id,
            answer: { kind: 'yes-no' },
            askedOf: 'facility',
            context: id === 'context',
            optional: false,
            mayBeNotApplicable: id !== 'context',
          })),
        };
        const facility = Object.fromEntries(ids.flatMap((id, i) => (given[i] ? [[id, given[i]]] : [])));
        return {
          model,
          input: { areas: [], answers: { facility: { ...facility, context: { value: context } } } },
          effort,
        };
      });
  });
