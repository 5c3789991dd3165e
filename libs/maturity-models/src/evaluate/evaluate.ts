import type { EvaluationInput } from '../answer/answer.js';
import { blockersOf } from './blockers.js';
import { compiledModel, type CompiledCriterion } from './compiled-model.js';
import type { BranchResult, CriterionResult, Evaluation, StageResult } from './evaluation.js';
import { focusAreaScores } from './focus-area-scores.js';
import type { ModelVersion } from '../model/model-schema.js';
import { type ProofNode, reason } from '../rules/proof.js';
import type { Scope } from '../rules/rule-kind.js';
import { scoreOf } from './score-of.js';
import { atGate, scopeOf } from './scope-of.js';

type Prove = (criterion: CompiledCriterion) => CriterionResult;

const resultOf = ({ criterion, prove }: CompiledCriterion, facility: Scope): CriterionResult =>
  withProof(criterion.id, prove(facility));

const withProof = (id: string, proof: ProofNode): CriterionResult => {
  const { status, share, value, target, distance, unit, reason } = proof;
  return { id, status, share, value, target, distance, unit, reason, proof };
};

const branchOf = (id: string, compiled: readonly CompiledCriterion[], prove: Prove): BranchResult => {
  const criteria = compiled.map(prove);
  const missing: string[] = [];
  let share = 0;
  let offered = 0;
  criteria.forEach((result, i) => {
    if (result.status === 'not-applicable') return;
    const points = compiled[i]?.criterion.points ?? 0;
    offered += points;
    share += points * result.share;
    if (result.status === 'not-met') missing.push(result.id);
  });
  return { id, met: offered > 0 && missing.length === 0, share: offered > 0 ? share / offered : 0, criteria, missing };
};

const assemble = (model: ModelVersion, facility: Scope, prove: Prove): Evaluation => {
  const compiled = compiledModel(model);
  const branches = compiled.branches.map(({ id, criteria }) => branchOf(id, criteria, prove));
  const stages: StageResult[] = [];
  let stage = compiled.stages[0]?.stage ?? 0;
  let climbing = true;
  for (const rung of compiled.stages) {
    const criteria = rung.criteria.map(prove);
    const points = criteria.map(({ status, share }, i) => {
      const { criterion, bonus } = rung.criteria[i] as CompiledCriterion;
      return { status: bonus > 0 ? ('not-applicable' as const) : status, share, points: criterion.points };
    });
    const gate = rung.gate ? rung.gate(atGate(facility, { criteria: points, branches })) : null;
    const gateMet = gate === null || gate.status !== 'not-met';
    climbing &&= gateMet;
    if (climbing) stage = rung.stage;
    stages.push({ stage: rung.stage, reached: climbing, gateMet, share: gate?.share ?? 1, gate, criteria });
  }
  const next = stages.find((rung) => !rung.reached);
  const focusAreas = focusAreaScores(model, compiled, stages, branches);
  return {
    model: model.id,
    version: model.version,
    stage,
    ...scoreOf(model, compiled, stage, stages, branches, focusAreas, facility),
    focusAreas,
    branches,
    stages,
    nextStage: next?.stage ?? null,
    blockers: next
      ? blockersOf(compiled.stages.find(({ stage: n }) => n === next.stage)?.rule ?? null, next, branches)
      : [],
  };
};

/** Contradicted by a validator: nothing of it counts, whatever the answers say. */
const contradictedOf = (id: string, proof: ProofNode): CriterionResult =>
  withProof(id, {
    ...proof,
    status: 'not-met',
    share: 0,
    value: 0,
    target: 1,
    distance: 1,
    unit: 'parts',
    reason: reason('contradicted'),
  });

/**
 * The result of the answers under a model version, with the complete proof. Pure; gives a result for any input and
 * never throws. Answers that an indicator does not accept count as not met.
 *
 * @param contradicted ids of criteria that count as not met, whatever the answers say
 */
export const evaluate = (
  model: ModelVersion,
  input: EvaluationInput,
  contradicted?: ReadonlySet<string>,
): Evaluation => {
  const facility = scopeOf(input);
  return assemble(model, facility, (compiled) => {
    const { id } = compiled.criterion;
    return contradicted?.has(id) ? contradictedOf(id, compiled.prove(facility)) : resultOf(compiled, facility);
  });
};

/**
 * The same result as `evaluate`, reusing every criterion of `before` that looks at none of the changed indicators.
 * Areas must be the same.
 */
export const reevaluate = (
  model: ModelVersion,
  input: EvaluationInput,
  before: Evaluation,
  changed: readonly string[],
): Evaluation => {
  const facility = scopeOf(input);
  const earlier = new Map<string, CriterionResult>();
  for (const { criteria } of [...before.stages, ...before.branches])
    for (const result of criteria) earlier.set(result.id, result);
  return assemble(model, facility, (criterion) => {
    const kept = earlier.get(criterion.criterion.id);
    return kept && !changed.some((id) => criterion.indicators.has(id)) ? kept : resultOf(criterion, facility);
  });
};
