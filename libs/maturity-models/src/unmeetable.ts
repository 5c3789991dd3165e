import type { Answer, EvaluationInput } from './answer.js';
import { compiledModel } from './compiled-model.js';
import { criteriaOf } from './criteria-of.js';
import { FACILITY } from './id.js';
import type { Indicator } from './indicator.js';
import { isAsked } from './is-asked.js';
import type { Criterion, ModelVersion } from './model-schema.js';
import { bestAnswers, plentyOfAreas, possibleAnswers } from './possible-answers.js';
import type { Status } from './proof.js';
import { compileRule, indicatorsOf, type Rule } from './rules/rule.js';
import { atGate, scopeOf } from './scope-of.js';

const TRIES = 20_000;

type Choice = Readonly<Record<string, Answer | undefined>>;

/** Every combination, or nothing when there are too many to try. */
const combinations = (indicators: readonly Indicator[], rules: unknown): Choice[] | undefined => {
  const options = indicators.map((indicator) => [indicator.id, possibleAnswers(indicator, rules)] as const);
  if (options.reduce((count, [, answers]) => count * answers.length, 1) > TRIES) return undefined;
  return options.reduce<Choice[]>((choices, [id, answers]) => choices.flatMap((choice) => answers.map((answer) => ({ ...choice, [id]: answer }))), [{}]);
};

/** The indicators behind a rule, those that decide whether they are asked among them. */
const lookedAt = (model: ModelVersion, rule: Rule): Indicator[] => {
  const found = new Map<string, Indicator>();
  const add = (ids: readonly string[]): void => {
    for (const id of ids) {
      const indicator = model.indicators.find((one) => one.id === id);
      if (!indicator || found.has(id)) continue;
      found.set(id, indicator);
      if (indicator.askedWhen) add(indicatorsOf(indicator.askedWhen));
    }
  };
  add(indicatorsOf(rule));
  return [...found.values()];
};

/** What a respondent could say: an indicator that is not asked has no answer. */
const asAsked = (model: ModelVersion, choice: Choice): EvaluationInput => {
  const given = Object.fromEntries(Object.entries(choice).flatMap(([id, answer]) => (answer ? [[id, answer] as const] : [])));
  for (;;) {
    const input: EvaluationInput = { areas: [], answers: { [FACILITY]: given } };
    const silent = Object.keys(given).find((id) => !isAsked(model, input, FACILITY, id));
    if (silent === undefined) return input;
    delete given[silent];
  }
};

/**
 * Every status a rule can have, as far as it can be told for sure: by trying every combination of answers where it looks only at the facility and
 * they are few, otherwise for monotone versions by the best answers, once for each combination of facts. Undefined where it cannot be told.
 */
const statusesOf = (model: ModelVersion, rule: Rule): ReadonlySet<Status> | undefined => {
  const { indicators } = compiledModel(model);
  const prove = compileRule(rule, (id) => indicators.get(id));
  const behind = lookedAt(model, rule);
  const countsAreas = JSON.stringify(rule).includes('"ofAreas"') || behind.some(({ askedOf }) => askedOf === 'service-area');
  const every = countsAreas ? undefined : combinations(behind, [rule, behind]);
  if (every) return new Set(every.map((choice) => prove(scopeOf(asAsked(model, choice))).status));
  const facts = model.monotone ? combinations(behind.filter(({ context }) => context), [rule, behind]) : undefined;
  if (!facts) return undefined;
  const areas = plentyOfAreas(model);
  const best = new Set(facts.map((choice) => prove(scopeOf(bestAnswers(model, areas, choice))).status));
  return best.has('met') ? undefined : new Set<Status>(['not-met', 'not-applicable']);
};

/** Criteria that no answer can meet, for sure: a criterion about which it cannot be told is not among them. */
export const unmeetableCriteria = (model: ModelVersion): ReadonlySet<string> => new Set(criteriaOf(model).flatMap(({ criterion }) => (canBe(model, criterion).met ? [] : [criterion.id])));

const canBe = (model: ModelVersion, { rule }: Criterion): { readonly met: boolean; readonly notApplicable: boolean } => {
  const statuses = statusesOf(model, rule);
  return { met: statuses?.has('met') ?? true, notApplicable: statuses?.has('not-applicable') ?? true };
};

/** Stages that no answer can reach, for sure: with every criterion met that can be met, and the others out of the way where they can be. */
export const unreachableStages = (model: ModelVersion): readonly number[] => {
  const { stages, branches } = compiledModel(model);
  const best = (criterion: Criterion) => {
    const { met, notApplicable } = canBe(model, criterion);
    const status: Status = met ? 'met' : notApplicable ? 'not-applicable' : 'not-met';
    return { status, share: met ? 1 : 0, points: criterion.points };
  };
  const facts = branches.map(({ id, criteria }) => {
    const results = criteria.map(({ criterion }) => best(criterion).status);
    const met = results.includes('met') && !results.includes('not-met');
    return { id, met, share: met ? 1 : 0 };
  });
  const closed = stages.find(({ rule, gate, criteria }) => {
    if (!rule || !gate || indicatorsOf(rule).length > 0) return false;
    return gate(atGate(scopeOf({ areas: [], answers: {} }), { criteria: criteria.map(({ criterion }) => best(criterion)), branches: facts })).status === 'not-met';
  });
  return closed ? stages.flatMap(({ stage }) => (stage >= closed.stage ? [stage] : [])) : [];
};
