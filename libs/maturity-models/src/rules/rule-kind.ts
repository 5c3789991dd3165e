import type { z } from 'zod';
import type { idSchema } from '../answer/id.js';
import type { Indicator } from '../answer/indicator.js';
import type { ProofNode, Status } from './proof.js';

/** A nested rule as its parent sees it: its kind alone is known. */
export type ChildRule = { readonly rule: string };

/**
 * What schemas are made of: zod, the schema of ids, and that of nested rules. Handed in, since the browser, which
 * evaluates rules and reads none, does without zod.
 */
export type SchemaParts = {
  readonly z: typeof z;
  readonly id: typeof idSchema;
  readonly child: z.ZodType<ChildRule, ChildRule>;
};

/**
 * Where a rule is evaluated: the facility, or one of its service areas. `areaKind` is null for the facility; `answers`
 * are those of this unit; `gate` is null outside the gate of a stage.
 */
export type Scope = {
  readonly unitId: string;
  readonly areaKind: string | null;
  readonly answers: { readonly [indicatorId: string]: unknown };
  readonly facility: Scope;
  readonly areas: readonly Scope[];
  readonly gate: GateFacts | null;
};

/**
 * Facts that only the gate of a stage may use: results of its own criteria, with their points, and of the branches.
 * `share`: 0 to 1.
 */
export type GateFacts = {
  readonly criteria: readonly { readonly status: Status; readonly share: number; readonly points: number }[];
  readonly branches: readonly { readonly id: string; readonly met: boolean; readonly share: number }[];
};

/** Evaluates a rule in a scope. Total: it gives a result for any answers and never throws. */
export type CompiledRule = (scope: Scope) => ProofNode;

/** Compiles nested rules, and resolves indicators by id; undefined for an id the model does not have. */
export type Compiler = {
  readonly rule: (rule: ChildRule) => CompiledRule;
  readonly indicator: (id: string) => Indicator | undefined;
};

/** Facts of the model version against which a rule is checked. `branches`: how many it has. */
export type ModelFacts = {
  readonly indicator: (id: string) => Indicator | undefined;
  readonly branches: number;
  readonly areaKinds: readonly string[];
};

/**
 * A rule kind: the schema of its data, its nested rules, and how it turns a scope into a proof.
 *
 * `compile` runs once for each model version, the function it returns once for each evaluation. `problem` says, in a
 * sentence, why no answer could ever meet the rule, or that it names something the model does not have; undefined when
 * neither is so.
 */
export type RuleKind<Data extends ChildRule> = {
  readonly schema: (parts: SchemaParts) => z.ZodType<Data>;
  readonly nested: (rule: Data) => readonly ChildRule[];
  readonly problem?: (rule: Data, model: ModelFacts) => string | undefined;
  readonly compile: (rule: Data, compiler: Compiler) => CompiledRule;
};

/** Ties a kind to the type of its data. */
export const ruleKind = <Data extends ChildRule>(kind: RuleKind<Data>): RuleKind<Data> => kind;
