import { cheapestPath } from '../path/cheapest-path.js';
import { compiledModel } from './compiled-model.js';
import { criteriaOf } from '../model/criteria-of.js';
import { evaluate } from './evaluate.js';
import type { Evaluation } from './evaluation.js';
import type { ModelVersion } from '../model/model-schema.js';
import type { ProofNode, Status } from '../rules/proof.js';
import type { Scope } from '../rules/rule-kind.js';
import { nestedRules, type Rule } from '../rules/rule.js';
import { atGate, scopeOf } from './scope-of.js';
import { shippedModelVersions } from '../shipped/shipped-models.folder.js';
import { answerSet, numbersFrom } from '../model/random-answers.js';

const SETS = 10_000;
const close = 1e-9;

const ofLeaf = ({ rule, value, target, reason, status }: ProofNode): Status => {
  if (value === null)
    return ['marked-not-applicable', 'not-asked-of-this-service-area'].includes(reason.code)
      ? 'not-applicable'
      : 'not-met';
  switch (rule) {
    case 'yes':
      return value === true ? 'met' : 'not-met';
    case 'no':
      return value === false ? 'met' : 'not-met';
    case 'choiceIn':
      return (target as readonly unknown[]).includes(value) ? 'met' : 'not-met';
    case 'numberAtLeast':
    case 'percentAtLeast':
      return Number(value) + close >= Number(target) ? 'met' : 'not-met';
    default:
      return status;
  }
};

/** The status of a step, derived independently from the answers at the leaves of its proof and from the rule. */
const derived = (rule: Rule, proof: ProofNode): Status => {
  if (proof.indicatorId !== null) return ofLeaf(proof);
  if (rule.rule === 'notApplicableWhen')
    return derived(rule.when, proof.of[0] as ProofNode) === 'met'
      ? 'not-applicable'
      : derived(rule.of, proof.of[1] as ProofNode);
  if (rule.rule === 'substituteWhen') {
    const isMet = derived(rule.when, proof.of[0] as ProofNode) === 'met';
    return derived(isMet ? rule.substitute : rule.of, proof.of[1] as ProofNode);
  }
  const byArea = 'ofAreas' in rule && rule.ofAreas;
  const nested = nestedRules(rule);
  const statuses = proof.of.map((step, i) => derived((byArea || nested[i]) as Rule, step));
  const met = statuses.filter((status) => status === 'met').length;
  const applying = statuses.filter((status) => status !== 'not-applicable').length;
  const says = (enough: boolean): Status =>
    applying === 0 ? (byArea ? 'not-met' : 'not-applicable') : enough ? 'met' : 'not-met';
  switch (rule.rule) {
    case 'all':
      return says(met === applying);
    case 'any':
      return says(met > 0);
    case 'atLeast':
      return says(met >= rule.count);
    case 'majority':
      return says(2 * met > applying);
    case 'percentAtLeast':
      return says((100 * met) / applying + close >= rule.percent);
    case 'optional':
    case 'bonus':
      return met > 0 ? 'met' : 'not-applicable';
    case 'weightedSum': {
      const parts = rule.of.filter((_, i) => statuses[i] !== 'not-applicable');
      const earned = rule.of.reduce(
        (sum, { weight }, i) =>
          sum + (statuses[i] === 'not-applicable' ? 0 : weight * (proof.of[i] as ProofNode).share),
        0,
      );
      const applies = parts.reduce((sum, { weight }) => sum + weight, 0);
      return says((earned / applies) * rule.of.reduce((sum, { weight }) => sum + weight, 0) + close >= rule.atLeast);
    }
    default:
      return proof.status;
  }
};

/** The stage of a result in which these criteria were met as well. */
const stageWith = (model: ModelVersion, facility: Scope, today: Evaluation, more: ReadonlySet<string>): number => {
  const compiled = compiledModel(model);
  const statusOf = ({ id, status }: { id: string; status: Status }): Status => (more.has(id) ? 'met' : status);
  const branches = today.branches.map(({ id, share, criteria }) => {
    const counted = criteria.map(statusOf).filter((status) => status !== 'not-applicable');
    return { id, share, met: counted.length > 0 && counted.every((status) => status === 'met') };
  });
  const open = compiled.stages.findIndex(({ gate, criteria }, i) => {
    const facts = (today.stages[i]?.criteria ?? []).map((result, c) => {
      const bonus = (criteria[c]?.bonus ?? 0) > 0;
      const status = bonus ? 'not-applicable' : statusOf(result);
      return { status, share: status === 'met' ? 1 : result.share, points: criteria[c]?.criterion.points ?? 0 };
    });
    return gate !== null && gate(atGate(facility, { criteria: facts, branches })).status === 'not-met';
  });
  return compiled.stages[(open < 0 ? compiled.stages.length : open) - 1]?.stage ?? 0;
};

describe.each(shippedModelVersions().map((model) => [`${model.id} ${model.version}`, model] as const))(
  `${SETS} random answer sets under %s`,
  (_, model) => {
    it('agree in result, proof and cheapest path', () => {
      const rules = new Map(criteriaOf(model).map(({ criterion }) => [criterion.id, criterion.rule]));
      const next = numbersFrom(2027);
      const reached = new Set<number>();
      const faults: string[] = [];
      for (let set = 0; set < SETS; set += 1) {
        const input = answerSet(model, next);
        const facility = scopeOf(input);
        const today = evaluate(model, input);
        reached.add(today.stage);
        for (const { id, status, proof } of [...today.stages, ...today.branches].flatMap(({ criteria }) => criteria)) {
          if (derived(rules.get(id) as Rule, proof) !== status)
            faults.push(`${set}: the proof of ${id} does not say ${status}`);
        }
        if (stageWith(model, facility, today, new Set()) !== today.stage)
          faults.push(`${set}: the gates do not say stage ${today.stage}`);
        const target = model.stages[Math.floor(next() * model.stages.length)]?.stage ?? 0;
        for (const path of Object.values(cheapestPath(model, today, target)).filter(
          (found) => typeof found === 'object' && found !== null,
        )) {
          const stageWithout = (left?: string): number =>
            stageWith(model, facility, today, new Set(path.criteria.filter((id) => id !== left)));
          if (stageWithout() < target) faults.push(`${set}: a path to stage ${target} leads to ${stageWithout()}`);
          const needless = set % 10 === 0 && path.criteria.find((id) => stageWithout(id) >= target);
          if (needless) faults.push(`${set}: a path to stage ${target} does not need ${needless}`);
        }
      }
      expect(faults.slice(0, 10)).toEqual([]);
      expect(reached.size).toBeGreaterThan(Math.min(2, model.stages.length - 1));
    });
  },
);
