import { type Rule, nestedRules } from '@cairn/maturity-models';
import type { Asked } from '../scoring/proof/asked.js';

/**
 * What a rule asks for, as a tree of sentences: `ask` names the sentence in `models.asks` or `proof.ask`, with its
 * figures. `condition`: the step only says whether others count.
 */
export type RuleLine = {
  readonly ask: Asked;
  readonly count: number;
  readonly target: number | null;
  readonly options: readonly string[];
  readonly indicatorId: string | null;
  readonly condition: boolean;
  readonly of: readonly RuleLine[];
};

const EVERYTHING = 100;
const SEVERAL = 2;

const askOf = (rule: Rule): Asked => {
  const members = 'ofAreas' in rule && rule.ofAreas ? 'areas' : 'parts';
  switch (rule.rule) {
    case 'shareOfStage':
      return rule.percent === EVERYTHING ? 'wholeStage' : 'shareOfStage';
    case 'percentAtLeast':
      return rule.indicator === undefined ? `percentAtLeast.${members}` : 'percentAtLeast.answer';
    case 'all':
    case 'any':
    case 'atLeast':
    case 'majority':
      return `${rule.rule}.${members}`;
    default:
      return rule.rule;
  }
};

const targetOf = (rule: Rule): number | null => {
  switch (rule.rule) {
    case 'atLeast':
      return rule.count;
    case 'numberAtLeast':
      return rule.number;
    case 'shareOfStage':
    case 'percentAtLeast':
      return rule.percent;
    case 'branches':
    case 'choicePoints':
    case 'weightedSum':
      return rule.atLeast;
    case 'bonus':
      return rule.points;
    default:
      return null;
  }
};

const countOf = (rule: Rule): number => {
  if (rule.rule === 'choiceIn') return rule.options.length;
  if (rule.rule === 'all') return rule.ofAreas ? SEVERAL : nestedRules(rule).length;
  return targetOf(rule) ?? SEVERAL;
};

export const ruleLine = (rule: Rule, condition = false): RuleLine => ({
  ask: askOf(rule),
  count: countOf(rule),
  target: targetOf(rule),
  options: rule.rule === 'choiceIn' ? rule.options : [],
  indicatorId: 'indicator' in rule && typeof rule.indicator === 'string' ? rule.indicator : null,
  condition,
  of: nestedRules(rule).map((nested) => ruleLine(nested, 'when' in rule && rule.when === nested)),
});
