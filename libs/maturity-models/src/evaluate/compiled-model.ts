import type { Indicator } from '../answer/indicator.js';
import type { Criterion, ModelVersion } from '../model/model-schema.js';
import type { CompiledRule } from '../rules/rule-kind.js';
import { compileRule, indicatorsOf, type Rule } from '../rules/rule.js';

export type CompiledCriterion = {
  readonly criterion: Criterion;
  readonly prove: CompiledRule;
  readonly indicators: ReadonlySet<string>;
  readonly bonus: number;
};

export type CompiledModel = {
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly stages: readonly {
    readonly stage: number;
    readonly gate: CompiledRule | null;
    readonly rule: Rule | null;
    readonly criteria: readonly CompiledCriterion[];
  }[];
  readonly branches: readonly { readonly id: string; readonly criteria: readonly CompiledCriterion[] }[];
  readonly asked: ReadonlyMap<string, CompiledRule>;
  /** Indicators whose answers decide whether others are asked. */
  readonly deciding: ReadonlySet<string>;
};

const compile = (model: ModelVersion): CompiledModel => {
  const indicators = new Map<string, Indicator>(model.indicators.map((indicator) => [indicator.id, indicator]));
  const find = (id: string) => indicators.get(id);
  const criterion = (criterion: Criterion): CompiledCriterion => ({
    criterion,
    prove: compileRule(criterion.rule, find),
    indicators: new Set(indicatorsOf(criterion.rule)),
    bonus: criterion.rule.rule === 'bonus' ? criterion.rule.points : 0,
  });
  return {
    indicators,
    stages: [...model.stages]
      .sort((a, b) => a.stage - b.stage)
      .map(({ stage, gate, criteria }) => ({
        stage,
        rule: gate ?? null,
        gate: gate ? compileRule(gate, find) : null,
        criteria: criteria.map(criterion),
      })),
    branches: model.branches.map(({ id, criteria }) => ({ id, criteria: criteria.map(criterion) })),
    asked: new Map(
      model.indicators.flatMap(({ id, askedWhen }) => (askedWhen ? [[id, compileRule(askedWhen, find)] as const] : [])),
    ),
    deciding: new Set(model.indicators.flatMap(({ askedWhen }) => (askedWhen ? indicatorsOf(askedWhen) : []))),
  };
};

const known = new WeakMap<ModelVersion, CompiledModel>();

/** The model version with its rules ready to run; made once for each model version object. */
export const compiledModel = (model: ModelVersion): CompiledModel => {
  let compiled = known.get(model);
  if (!compiled) known.set(model, (compiled = compile(model)));
  return compiled;
};
