import { createRequire } from 'node:module';
import type { EvaluationInput, ModelVersion, Rule } from '@cairn/maturity-models';
import { factsOf, NOT_APPLICABLE } from './facts-of.js';

type Condition = { readonly [key: string]: unknown };
type Fired = { readonly events: readonly { readonly type: string }[] };
type Engine = {
  readonly addRule: (rule: { readonly conditions: Condition; readonly event: { readonly type: string } }) => unknown;
  readonly setCondition: (name: string, condition: Condition) => unknown;
  readonly run: (facts: object) => Promise<Fired>;
};
type JsonRulesEngine = { readonly Engine: new (rules: readonly never[], options: object) => Engine };

const fact = (name: string, operator: string, value: unknown): Condition => ({ fact: name, operator, value });
const every = (conditions: readonly Condition[]): Condition => ({ all: conditions });
const some = (conditions: readonly Condition[]): Condition => ({ any: conditions });
const not = (condition: Condition): Condition => ({ not: condition });
const always = fact('always', 'equal', true);
const never = fact('always', 'equal', false);

/** When a rule is met, and when it does not apply. */
type Cases = { readonly met: Condition; readonly none: Condition };
type Counted = {
  readonly name: string;
  readonly rule: Rule;
  readonly kinds: readonly string[] | undefined;
  readonly exceptKinds: readonly string[] | undefined;
};

const inKinds = ({ kinds, exceptKinds }: Pick<Counted, 'kinds' | 'exceptKinds'>): Condition[] => [
  ...(kinds ? [fact('area kind', 'in', kinds)] : []),
  ...(exceptKinds ? [fact('area kind', 'notIn', exceptKinds)] : []),
];

/** Sets of `count` out of the conditions. */
const choices = (conditions: readonly Condition[], count: number): Condition[][] => {
  if (count === 0) return [[]];
  return conditions.flatMap((first, i) => choices(conditions.slice(i + 1), count - 1).map((rest) => [first, ...rest]));
};

/**
 * The rules of a model version for json-rules-engine, which cannot count: one engine is run for each service area, its
 * events are counted, and the counts are facts of the engine that finds the stage. Gates must ask for all points or for
 * branches.
 */
const cases = (
  model: ModelVersion,
): { readonly caseOf: (rule: Rule) => Cases; readonly counted: readonly Counted[] } => {
  const indicators = new Map(model.indicators.map((indicator) => [indicator.id, indicator]));
  const counted: Counted[] = [];

  const leaf = (id: string, test: Condition): Cases => {
    const indicator = indicators.get(id);
    const marked = indicator?.mayBeNotApplicable ? fact(id, 'equal', NOT_APPLICABLE) : never;
    return indicator?.areaKinds
      ? {
          met: every([fact('area kind', 'in', indicator.areaKinds), test]),
          none: some([fact('area kind', 'notIn', indicator.areaKinds), marked]),
        }
      : { met: test, none: marked };
  };

  const counting = (
    rule: { of?: readonly Rule[]; ofAreas?: Rule; kinds?: readonly string[]; exceptKinds?: readonly string[] },
    list: (of: readonly Cases[]) => Condition,
    areas: (name: string) => Condition,
  ): Cases => {
    if (rule.of) {
      const of = rule.of.map(caseOf);
      return { met: list(of), none: every(of.map(({ none }) => none)) };
    }
    const name = `count ${counted.length}`;
    counted.push({ name, rule: rule.ofAreas as Rule, kinds: rule.kinds, exceptKinds: rule.exceptKinds });
    return { met: areas(name), none: never };
  };
  const untranslated = (what: string) => (): never => {
    throw new Error(`json-rules-engine: ${what} is not translated.`);
  };

  const caseOf = (rule: Rule): Cases => {
    switch (rule.rule) {
      case 'yes':
        return leaf(rule.indicator, fact(rule.indicator, 'equal', true));
      case 'no':
        return leaf(rule.indicator, fact(rule.indicator, 'equal', false));
      case 'choiceIn':
        return leaf(rule.indicator, fact(rule.indicator, 'in', rule.options));
      case 'numberAtLeast':
        return leaf(rule.indicator, fact(rule.indicator, 'greaterThanInclusive', rule.number));
      case 'all':
        return counting(
          rule as never,
          (of) => every([...of.map(({ met, none }) => some([met, none])), some(of.map(({ met }) => met))]),
          (name) => every([fact(`${name} missing`, 'equal', 0), fact(`${name} met`, 'greaterThan', 0)]),
        );
      case 'any':
        return counting(
          rule as never,
          (of) => some(of.map(({ met }) => met)),
          (name) => fact(`${name} met`, 'greaterThan', 0),
        );
      case 'atLeast':
        return counting(
          rule as never,
          (of) =>
            some(
              choices(
                of.map(({ met }) => met),
                rule.count,
              ).map(every),
            ),
          (name) => fact(`${name} met`, 'greaterThanInclusive', rule.count),
        );
      case 'majority':
        return counting(rule as never, untranslated('a majority of a list'), (name) =>
          fact(`${name} met`, 'greaterThan', { fact: `${name} missing` }),
        );
      case 'percentAtLeast':
        return rule.indicator === undefined
          ? counting(rule as never, untranslated('a percentage of a list'), (name) =>
              fact(`${name} percent`, 'greaterThanInclusive', rule.percent),
            )
          : leaf(rule.indicator, { ...fact(rule.indicator, 'greaterThanInclusive', rule.percent), path: '$.percent' });
      case 'notApplicableWhen': {
        const [condition, of] = [caseOf(rule.when), caseOf(rule.of)];
        return { met: every([not(condition.met), of.met]), none: some([condition.met, of.none]) };
      }
      case 'substituteWhen': {
        const [condition, substitute, of] = [caseOf(rule.when), caseOf(rule.substitute), caseOf(rule.of)];
        const either = (which: keyof Cases): Condition =>
          some([every([condition.met, substitute[which]]), every([not(condition.met), of[which]])]);
        return { met: either('met'), none: either('none') };
      }
      case 'optional':
      case 'bonus': {
        const { met } = caseOf(rule.of);
        return { met, none: not(met) };
      }
      default:
        return untranslated(`"${rule.rule}"`)();
    }
  };
  return { caseOf, counted };
};

/** The stage by json-rules-engine. */
export const byJsonRules = (model: ModelVersion): ((input: EvaluationInput) => Promise<number>) => {
  const { Engine } = createRequire(__filename)('json-rules-engine') as JsonRulesEngine;
  const make = (): Engine => new Engine([], { allowUndefinedFacts: true });
  const { caseOf, counted } = cases(model);
  const whole = make();
  for (const { id, criteria } of model.branches) {
    const own = criteria.map(({ rule }) => caseOf(rule));
    whole.setCondition(
      `branch ${id}`,
      every([...own.map(({ met, none }) => some([met, none])), some(own.map(({ met }) => met))]),
    );
  }
  for (const { stage, gate, criteria } of model.stages) {
    if (!gate) continue;
    if (gate.rule !== 'branches' && !(gate.rule === 'shareOfStage' && gate.percent === 100))
      throw new Error(`json-rules-engine: the gate of stage ${stage} is not translated.`);
    const conditions =
      gate.rule === 'branches'
        ? some(
            choices(
              model.branches.map(({ id }) => ({ condition: `branch ${id}` })),
              gate.atLeast,
            ).map(every),
          )
        : every(
            criteria
              .filter(({ rule }) => rule.rule !== 'bonus')
              .map(({ rule }) => caseOf(rule))
              .map(({ met, none }) => some([met, none])),
          );
    whole.addRule({ conditions: every([conditions]), event: { type: String(stage) } });
  }
  const perArea = make();
  for (const { name, rule, ...kinds } of counted) {
    const { met, none } = caseOf(rule);
    const here = inKinds(kinds);
    perArea.addRule({ conditions: every([...here, met]), event: { type: `${name} met` } });
    perArea.addRule({ conditions: every([...here, not(met), not(none), always]), event: { type: `${name} missing` } });
  }
  return async (input) => {
    const { facility, areas } = factsOf(input);
    const counts: Record<string, number> = Object.fromEntries(
      counted.flatMap(({ name }) => [
        [`${name} met`, 0],
        [`${name} missing`, 0],
      ]),
    );
    for (const area of areas)
      for (const { type } of (await perArea.run({ ...area, always: true })).events)
        counts[type] = (counts[type] ?? 0) + 1;
    for (const { name } of counted) {
      const [met, missing] = [counts[`${name} met`] ?? 0, counts[`${name} missing`] ?? 0];
      counts[`${name} percent`] = met + missing > 0 ? (100 * met) / (met + missing) : -1;
    }
    const opened = new Set(
      (await whole.run({ ...facility, ...counts, always: true })).events.map(({ type }) => Number(type)),
    );
    let stage = 0;
    while (opened.has(stage + 1)) stage += 1;
    return stage;
  };
};
