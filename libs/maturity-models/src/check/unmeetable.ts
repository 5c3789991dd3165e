import type { Answer, EvaluationInput } from '../answer/answer.js';
import { compiledModel, type CompiledCriterion } from '../evaluate/compiled-model.js';
import { criteriaOf } from '../model/criteria-of.js';
import { FACILITY } from '../answer/facility.js';
import type { Indicator } from '../answer/indicator.js';
import { isAsked } from '../evaluate/is-asked.js';
import type { Criterion, ModelVersion } from '../model/model-schema.js';
import { bestAnswers, plentyOfAreas, possibleAnswers } from '../model/possible-answers.js';
import type { Status } from '../rules/proof.js';
import { compileRule, indicatorsOf, nestedRules, type Rule } from '../rules/rule.js';
import { atGate, scopeOf } from '../evaluate/scope-of.js';

const TRIES = 4_096;
const TRIES_OF_WHOLE_FACILITIES = 100;

type Choice = Readonly<Record<string, Answer | undefined>>;

/** Every combination, or nothing when there are too many to try. */
const combinations = (indicators: readonly Indicator[], rules: unknown, most: number): Choice[] | undefined => {
  const options = indicators.map((indicator) => [indicator.id, possibleAnswers(indicator, rules)] as const);
  if (options.reduce((count, [, answers]) => count * answers.length, 1) > most) return undefined;
  return options.reduce<Choice[]>(
    (choices, [id, answers]) => choices.flatMap((choice) => answers.map((answer) => ({ ...choice, [id]: answer }))),
    [{}],
  );
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

/** What a respondent comes to say: an indicator is answered once the answers before it have it asked. */
const asAsked = (model: ModelVersion, choice: Choice): EvaluationInput => {
  let said: Record<string, Answer> = {};
  for (let round = 0; ; round++) {
    const input: EvaluationInput = { areas: [], answers: { [FACILITY]: said } };
    const more = Object.fromEntries(
      Object.entries(choice).flatMap(([id, answer]) =>
        answer && isAsked(model, input, FACILITY, id) ? [[id, answer] as const] : [],
      ),
    );
    if (Object.keys(more).join() === Object.keys(said).join() || round > model.indicators.length)
      return { areas: [], answers: { [FACILITY]: more } };
    said = more;
  }
};

/**
 * What statuses a rule can have, as far as it is certain: by trying every combination of answers where it
 * looks only at the facility and they are few, otherwise for monotone versions by the best answers, once for each
 * combination of facts. Undefined where it is uncertain.
 */
const statusesOf = (model: ModelVersion, rule: Rule): ReadonlySet<Status> | undefined => {
  const { indicators } = compiledModel(model);
  const prove = compileRule(rule, (id) => indicators.get(id));
  const behind = lookedAt(model, rule);
  const countsAreas =
    JSON.stringify(rule).includes('"ofAreas"') || behind.some(({ askedOf }) => askedOf === 'service-area');
  const every = countsAreas ? undefined : combinations(behind, [rule, behind], TRIES);
  if (every) return untilMet(every, (choice) => prove(scopeOf(asAsked(model, choice))).status);
  const facts = model.monotone
    ? combinations(behind.filter(isNeitherBetterNorWorse), [rule, behind], TRIES_OF_WHOLE_FACILITIES)
    : undefined;
  const areas = plentyOfAreas(model, rule);
  if (!facts || !areas) return undefined;
  const best = untilMet(facts, (choice) => prove(scopeOf(bestAnswers(model, areas, choice))).status);
  return best.has('met') ? undefined : new Set<Status>(['not-met', 'not-applicable']);
};

/** The statuses found; once one is met, the others do not matter. */
const untilMet = (choices: readonly Choice[], status: (choice: Choice) => Status): ReadonlySet<Status> => {
  const found = new Set<Status>();
  for (const choice of choices) if (found.add(status(choice)).has('met')) break;
  return found;
};

const isNeitherBetterNorWorse = ({ context, answer }: Indicator): boolean =>
  context || (answer.kind === 'choice' && !answer.ordered);

/** Whether it is sure that no answer makes the survey put this indicator. */
export const isNeverAsked = (model: ModelVersion, rule: Rule): boolean => {
  const statuses = statusesOf(model, rule);
  return statuses !== undefined && !statuses.has('met') && !statuses.has('not-applicable');
};

/** Those of the criteria that no answer can meet, for sure. */
export const unmeetable = (model: ModelVersion, suspects: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    criteriaOf(model).flatMap(({ criterion }) =>
      suspects.has(criterion.id) && !canBe(model, criterion).met ? [criterion.id] : [],
    ),
  );

const canBe = (
  model: ModelVersion,
  { rule }: Criterion,
): { readonly met: boolean; readonly notApplicable: boolean } => {
  const statuses = statusesOf(model, rule);
  return { met: statuses?.has('met') ?? true, notApplicable: statuses?.has('not-applicable') ?? true };
};

/** Gates that open the sooner, the more of their criteria and branches are met. */
const countingKinds = new Set(['all', 'any', 'atLeast', 'branches', 'shareOfStage']);
const onlyCounts = (rule: Rule): boolean =>
  countingKinds.has(rule.rule) && indicatorsOf(rule).length === 0 && nestedRules(rule).every(onlyCounts);

/**
 * The first stage whose gate no answer can open, for sure: with every criterion met that can be met, and the others out
 * of the way where they can be.
 */
export const closedStage = (model: ModelVersion, suspects: ReadonlySet<string>): number | undefined => {
  const { stages, branches } = compiledModel(model);
  const best = ({ criterion, bonus }: CompiledCriterion) => {
    const { met, notApplicable } = suspects.has(criterion.id)
      ? canBe(model, criterion)
      : { met: true, notApplicable: false };
    const status: Status = bonus > 0 ? 'not-applicable' : met ? 'met' : notApplicable ? 'not-applicable' : 'not-met';
    return { status, share: status === 'met' ? 1 : 0, points: criterion.points };
  };
  const facts = branches.map(({ id, criteria }) => {
    const results = criteria.map((criterion) => best(criterion).status);
    const met = !results.includes('not-met');
    return { id, met, share: met ? 1 : 0 };
  });
  const nobody = scopeOf({ areas: [], answers: {} });
  return stages.find(
    ({ rule, gate, criteria }) =>
      rule &&
      gate &&
      onlyCounts(rule) &&
      gate(atGate(nobody, { criteria: criteria.map(best), branches: facts })).status === 'not-met',
  )?.stage;
};
