import { z } from 'zod';
import type { Indicator } from '../answer/indicator.js';
import type { ProofNode } from './proof.js';
import { all } from './all.js';
import { any } from './any.js';
import { atLeast } from './at-least.js';
import { bonus } from './bonus.js';
import { branches } from './branches.js';
import { choiceIn } from './choice-in.js';
import { choicePoints } from './choice-points.js';
import { majority } from './majority.js';
import { no } from './no.js';
import { notApplicableWhen } from './not-applicable-when.js';
import { numberAtLeast } from './number-at-least.js';
import { optional } from './optional.js';
import { percentAtLeast } from './percent-at-least.js';
import type { ChildRule, ChildSchema, CompiledRule, Compiler, ModelFacts, RuleKind } from './rule-kind.js';
import { shareOfStage } from './share-of-stage.js';
import { substituteWhen } from './substitute-when.js';
import { weightedSum } from './weighted-sum.js';
import { yes } from './yes.js';

/** The closed set of rule kinds: the whole language in which models are written. */
const kinds = {
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
};

type Kinds = typeof kinds;
export type RuleName = keyof Kinds;
type WithRules<T> = T extends { rule: infer Name }
  ? string extends Name
    ? Rule
    : { [K in keyof T]: WithRules<T[K]> }
  : T extends object
    ? { [K in keyof T]: WithRules<T[K]> }
    : T;
export type Rule = { [K in RuleName]: WithRules<z.output<ReturnType<Kinds[K]['schema']>>> }[RuleName];

type SomeKind = RuleKind<z.ZodType<ChildRule>>;
const kindOf = (rule: ChildRule): SomeKind => kinds[rule.rule as RuleName] as unknown as SomeKind;
const child: ChildSchema = z.lazy(() => ruleSchema);

export const ruleSchema: z.ZodType<Rule, Rule> = z
  .discriminatedUnion(
    'rule',
    Object.values(kinds).map((kind) =>
      (kind as unknown as { schema: (c: ChildSchema) => z.ZodObject }).schema(child),
    ) as never,
  )
  .meta({ id: 'Rule' }) as never;

export const ruleNames = Object.keys(kinds) as RuleName[];

/** The rules directly inside a rule. */
export const nestedRules = (rule: ChildRule): readonly Rule[] => kindOf(rule).nested(rule) as readonly Rule[];

/** Ids of every indicator a rule looks at, itself and nested. */
export const indicatorsOf = (rule: ChildRule): readonly string[] => {
  const own = 'indicator' in rule && typeof rule.indicator === 'string' ? [rule.indicator] : [];
  return [...own, ...nestedRules(rule).flatMap(indicatorsOf)];
};

/** Why no answer could ever meet this rule by itself (nested rules are asked on their own). */
export const ruleProblem = (rule: ChildRule, model: ModelFacts): string | undefined =>
  kindOf(rule).problem?.(rule, model);

/** Turns a rule into the function that proves it, resolving each indicator once. */
export const compileRule = (rule: ChildRule, indicator: (id: string) => Indicator | undefined): CompiledRule => {
  const compiler: Compiler = { indicator, rule: (inner) => kindOf(inner).compile(inner, compiler) };
  return compiler.rule(rule);
};

/** The same, with the proof of some of its parts given. */
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
