import { createRequire } from 'node:module';
import type { EvaluationInput, ModelVersion, Rule } from '@cairn/maturity-models';
import { factsOf, NOT_APPLICABLE } from './facts-of.js';

type Logic = { readonly [operator: string]: unknown } | number | boolean;

/** Met is 1001, not met 1, not applicable 0: the sum of some is 1000 times those met plus those that apply. */
const [MET, NOT_MET, NONE] = [1001, 1, 0];

const bind = (value: Logic, then: Logic): Logic => ({ reduce: [[value], then, 0] });
const current: Logic = { var: 'current' };
const unmet: Logic = { '%': [current, MET] };
const met: Logic = { '/': [{ '-': [current, unmet] }, MET] };
const applying: Logic = { '+': [met, unmet] };
const when = (condition: Logic, then: Logic, otherwise: Logic): Logic => ({ if: [condition, then, otherwise] });

/**
 * The rules of a model version in the language of json-logic; gates must be plain shares of whole points or counts of
 * branches.
 */
const asJsonLogic = (model: ModelVersion): Logic => {
  const indicators = new Map(model.indicators.map((indicator) => [indicator.id, indicator]));

  const leaf = (id: string, test: (value: Logic) => Logic): Logic => {
    const indicator = indicators.get(id);
    const value: Logic = { var: id };
    const judged = when(
      { '===': [value, NOT_APPLICABLE] },
      indicator?.mayBeNotApplicable ? NONE : NOT_MET,
      when(test(value), MET, NOT_MET),
    );
    return indicator?.areaKinds ? when({ in: [{ var: 'area kind' }, indicator.areaKinds] }, judged, NONE) : judged;
  };

  const counted = (rule: Extract<Rule, { of?: unknown } & { ofAreas?: unknown }>, enough: Logic): Logic => {
    const { of, ofAreas, kinds, exceptKinds } = rule as {
      of?: readonly Rule[];
      ofAreas?: Rule;
      kinds?: readonly string[];
      exceptKinds?: readonly string[];
    };
    if (of) return bind({ '+': of.map(status) }, when({ '===': [current, 0] }, NONE, when(enough, MET, NOT_MET)));
    const chosen: Logic = {
      filter: [
        { var: 'areas' },
        {
          and: [
            kinds ? { in: [{ var: 'area kind' }, kinds] } : true,
            exceptKinds ? { '!': { in: [{ var: 'area kind' }, exceptKinds] } } : true,
          ],
        },
      ],
    };
    const sum: Logic = {
      reduce: [
        { map: [kinds || exceptKinds ? chosen : { var: 'areas' }, status(ofAreas as Rule)] },
        { '+': [current, { var: 'accumulator' }] },
        0,
      ],
    };
    return bind(sum, when({ '===': [current, 0] }, NOT_MET, when(enough, MET, NOT_MET)));
  };

  const status = (rule: Rule): Logic => {
    switch (rule.rule) {
      case 'yes':
        return leaf(rule.indicator, (value) => ({ '===': [value, true] }));
      case 'no':
        return leaf(rule.indicator, (value) => ({ '===': [value, false] }));
      case 'choiceIn':
        return leaf(rule.indicator, (value) => ({ in: [value, rule.options] }));
      case 'numberAtLeast':
        return leaf(rule.indicator, (value) => ({ and: [{ '!==': [value, null] }, { '>=': [value, rule.number] }] }));
      case 'all':
        return counted(rule as never, { '===': [unmet, 0] });
      case 'any':
        return counted(rule as never, { '>': [met, 0] });
      case 'atLeast':
        return counted(rule as never, { '>=': [met, rule.count] });
      case 'majority':
        return counted(rule as never, { '>': [met, unmet] });
      case 'percentAtLeast':
        return rule.indicator === undefined
          ? counted(rule as never, { '>=': [{ '*': [100, met] }, { '*': [rule.percent, applying] }] })
          : leaf(rule.indicator, () => ({ '>=': [{ var: [`${rule.indicator}.percent`, -1] }, rule.percent] }));
      case 'notApplicableWhen':
        return when({ '===': [status(rule.when), MET] }, NONE, status(rule.of));
      case 'substituteWhen':
        return when({ '===': [status(rule.when), MET] }, status(rule.substitute), status(rule.of));
      case 'optional':
      case 'bonus':
        return when({ '===': [status(rule.of), MET] }, MET, NONE);
      default:
        throw new Error(`json-logic: "${rule.rule}" is not translated.`);
    }
  };

  const branches: Logic = {
    '+': model.branches.map(({ criteria }) =>
      bind(
        { '+': criteria.map(({ rule }) => status(rule)) },
        when({ and: [{ '>': [met, 0] }, { '===': [unmet, 0] }] }, 1, 0),
      ),
    ),
  };
  const opens = ({ gate, criteria }: ModelVersion['stages'][number]): Logic => {
    if (!gate) return true;
    if (gate.rule === 'branches') return { '>=': [branches, gate.atLeast] };
    if (gate.rule !== 'shareOfStage') throw new Error(`json-logic: the gate "${gate.rule}" is not translated.`);
    const points = criteria
      .filter(({ rule }) => rule.rule !== 'bonus')
      .map(({ rule, points }) => ({ '*': [points, status(rule)] }));
    return bind({ '+': points }, { '>=': [{ '*': [100, met] }, { '*': [gate.percent, applying] }] });
  };
  return {
    if: [
      ...model.stages.slice(1).flatMap((stage) => [{ '!': [opens(stage)] }, stage.stage - 1]),
      model.stages.length - 1,
    ],
  };
};

type JsonLogic = { readonly apply: (logic: unknown, facts: unknown) => unknown };

/** The stage by json-logic-js. */
export const byJsonLogic = (model: ModelVersion): ((input: EvaluationInput) => number) => {
  const { apply } = createRequire(__filename)('json-logic-js') as JsonLogic;
  const logic = asJsonLogic(model);
  return (input) => {
    const { facility, areas } = factsOf(input);
    return Number(apply(logic, { ...facility, areas }));
  };
};
