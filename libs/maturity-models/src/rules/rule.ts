import type { Indicator } from '../answer/indicator.js';
import type { ProofNode } from './proof.js';
import { type AllRule, all } from './all.js';
import { type AnyRule, any } from './any.js';
import { type AtLeastRule, atLeast } from './at-least.js';
import { type BonusRule, bonus } from './bonus.js';
import { type BranchesRule, branches } from './branches.js';
import { type ChoiceInRule, choiceIn } from './choice-in.js';
import { type ChoicePointsRule, choicePoints } from './choice-points.js';
import { type MajorityRule, majority } from './majority.js';
import { type NoRule, no } from './no.js';
import { type NotApplicableWhenRule, notApplicableWhen } from './not-applicable-when.js';
import { type NumberAtLeastRule, numberAtLeast } from './number-at-least.js';
import { type OptionalRule, optional } from './optional.js';
import { type PercentAtLeastRule, percentAtLeast } from './percent-at-least.js';
import type { ChildRule, CompiledRule, Compiler, ModelFacts, RuleKind } from './rule-kind.js';
import { type ShareOfStageRule, shareOfStage } from './share-of-stage.js';
import { type SubstituteWhenRule, substituteWhen } from './substitute-when.js';
import { type WeightedSumRule, weightedSum } from './weighted-sum.js';
import { type YesRule, yes } from './yes.js';

/** The closed set of rule kinds: the whole language in which models are written. */
export const kinds = {
  all,
  any,
  atLeast,
  bonus,
  branches,
  choiceIn,
  choicePoints,
  majority,
  no,
  notApplicableWhen,
  numberAtLeast,
  optional,
  percentAtLeast,
  shareOfStage,
  substituteWhen,
  weightedSum,
  yes,
} satisfies { [Name in Rule['rule']]: unknown };

/** Any rule, discriminated by `rule`. */
export type Rule =
  | AllRule<Rule>
  | AnyRule<Rule>
  | AtLeastRule<Rule>
  | BonusRule<Rule>
  | BranchesRule
  | ChoiceInRule
  | ChoicePointsRule
  | MajorityRule<Rule>
  | NoRule
  | NotApplicableWhenRule<Rule>
  | NumberAtLeastRule
  | OptionalRule<Rule>
  | PercentAtLeastRule<Rule>
  | ShareOfStageRule
  | SubstituteWhenRule<Rule>
  | WeightedSumRule<Rule>
  | YesRule;
export type RuleName = Rule['rule'];

const kindOf = (rule: ChildRule): RuleKind<ChildRule> => kinds[rule.rule as RuleName] as unknown as RuleKind<ChildRule>;

/** Names of all rule kinds. */
export const ruleNames = Object.keys(kinds) as RuleName[];

/** The rules directly inside a rule. */
export const nestedRules = (rule: ChildRule): readonly Rule[] => kindOf(rule).nested(rule) as readonly Rule[];

/** Ids of every indicator that a rule reads, itself or nested; an id may occur more than once. */
export const indicatorsOf = (rule: ChildRule): readonly string[] => {
  const own = 'indicator' in rule && typeof rule.indicator === 'string' ? [rule.indicator] : [];
  return [...own, ...nestedRules(rule).flatMap(indicatorsOf)];
};

/**
 * Why no answer could ever meet this rule by itself, as a sentence; undefined when it can be met. Nested rules are not
 * checked.
 */
export const ruleProblem = (rule: ChildRule, model: ModelFacts): string | undefined =>
  kindOf(rule).problem?.(rule, model);

/**
 * Turns a rule into the function that proves it, resolving each indicator once. An indicator that cannot be resolved is
 * never met (`unknown-indicator`).
 */
export const compileRule = (rule: ChildRule, indicator: (id: string) => Indicator | undefined): CompiledRule => {
  const compiler: Compiler = { indicator, rule: (inner) => kindOf(inner).compile(inner, compiler) };
  return compiler.rule(rule);
};

/**
 * The same, with the proofs of some nested rules given. Indicators are not resolved: every leaf must be within a given
 * part.
 */
export const compileRuleWith = (rule: ChildRule, known: ReadonlyMap<ChildRule, ProofNode>): CompiledRule => {
  const compiler: Compiler = {
    indicator: () => undefined,
    rule: (inner) => {
      const proof = known.get(inner);
      return proof ? () => proof : kindOf(inner).compile(inner, compiler);
    },
  };
  return compiler.rule(rule);
};
