import type { z } from 'zod';
import type { Indicator } from '../answer/indicator.js';
import type { ProofNode, Status } from './proof.js';

/** A nested rule as its parent sees it: something to compile. */
export type ChildRule = { readonly rule: string };
export type ChildSchema = z.ZodType<ChildRule, ChildRule>;

/** Where a rule is evaluated: the facility, or one service area of it. */
export type Scope = {
  readonly unitId: string;
  readonly areaKind: string | null;
  readonly answers: { readonly [indicatorId: string]: unknown };
  readonly facility: Scope;
  readonly areas: readonly Scope[];
  readonly gate: GateFacts | null;
};

/** What only the gate of a stage may look at. */
export type GateFacts = {
  readonly criteria: readonly { readonly status: Status; readonly share: number; readonly points: number }[];
  readonly branches: readonly { readonly id: string; readonly met: boolean; readonly share: number }[];
};

export type CompiledRule = (scope: Scope) => ProofNode;

export type Compiler = {
  readonly rule: (rule: ChildRule) => CompiledRule;
  readonly indicator: (id: string) => Indicator | undefined;
};

/** What a rule kind may ask of its model version when it is checked. */
export type ModelFacts = {
  readonly indicator: (id: string) => Indicator | undefined;
  readonly branches: number;
  readonly areaKinds: readonly string[];
};

/**
 * A rule kind: the shape of its data, its nested rules, and how it turns a scope into a proof. `compile` runs once for
 * each model version, the function it returns once for each evaluation; that function must give a result for any
 * answers. `problem` says why no answer could ever meet the rule.
 */
export type RuleKind<Data extends ChildRule> = {
  readonly schema: (child: ChildSchema) => z.ZodType<Data>;
  readonly nested: (rule: Data) => readonly ChildRule[];
  readonly problem?: (rule: Data, model: ModelFacts) => string | undefined;
  readonly compile: (rule: Data, compiler: Compiler) => CompiledRule;
};

export const ruleKind = <Data extends ChildRule>(kind: RuleKind<Data>): RuleKind<Data> => kind;
