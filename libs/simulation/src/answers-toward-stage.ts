import {
  type Answer,
  type Answers,
  type Area,
  type Criterion,
  type Evaluation,
  type EvaluationInput,
  type Indicator,
  type ModelVersion,
  applicableIndicators,
  criteriaOf,
  evaluate,
  FACILITY,
  isAsked,
} from '@cairn/maturity-models';
import { chanceOf } from './chance.js';
import { type Asked, type Demand, type Demands, demandsOf, keyOf, merged } from './demands.js';
import { goodValue, poorValue } from './values.js';

export type Aim = {
  readonly model: ModelVersion;
  readonly areas: readonly Area[];
  /** What chance follows from; the same facility answers alike each time, so that a climb is one. */
  readonly facility: string;
  readonly stage: number;
};

export type Answered = { readonly answers: Answers; readonly evaluation: Evaluation };

const CORRECTIONS = 4;
const FACT_IS_SO = 0.88;
const LEFT_OUT = 0.3;
const NOT_APPLICABLE = 0.04;
const AHEAD = 0.45;

/**
 * Answers by which a facility comes near the stage it aims at, asked by what the model's data say; `evaluation` tells
 * where it came out.
 */
export const answersToward = ({ model, areas, facility, stage }: Aim): Answered => {
  const indicators = new Map(model.indicators.map((indicator) => [indicator.id, indicator as Indicator]));
  const asked: Asked = { model, indicators, areas, facts: factsOf(model, facility), bent: chanceOf(facility, 'bent') };
  let wanted = new Set(wantedFor(asked, facility, stage));
  const heldBack = new Set<string>();
  for (let correction = 0; ; correction += 1) {
    const answers = answersFor(asked, facility, stage, wanted, heldBack);
    const evaluation = evaluate(model, { areas: [...areas], answers });
    if (evaluation.stage === stage || correction === CORRECTIONS) return { answers, evaluation };
    if (evaluation.stage < stage) wanted = new Set([...wanted, ...evaluation.blockers]);
    else heldBackAbove(asked, stage, wanted).forEach((id) => heldBack.add(id));
  }
};

/** Every criterion up to the stage and, where stages count branches, as many branches as it asks for. */
const wantedFor = ({ model, bent }: Asked, facility: string, stage: number): string[] => {
  const reached = model.stages.filter((rung) => rung.stage <= stage);
  const branches = Math.max(0, ...reached.map(({ gate }) => (gate?.rule === 'branches' ? gate.atLeast : 0)));
  const first = Math.floor(bent * model.branches.length);
  const chosen = [...model.branches.slice(first), ...model.branches.slice(0, first)].slice(0, branches);
  const needed = ({ rule, id }: Criterion): boolean =>
    rule.rule !== 'optional' || chanceOf(facility, 'optional', id) > LEFT_OUT;
  return [
    ...reached.flatMap(({ gate, criteria }) =>
      criteria.filter(
        (one) =>
          needed(one) &&
          (gate?.rule !== 'shareOfStage' || chanceOf(facility, 'share', one.id) * 100 < gate.percent + 10),
      ),
    ),
    ...chosen.flatMap(({ criteria }) => criteria),
  ].map(({ id }) => id);
};

/**
 * One criterion of the next rung, or of each branch not aimed at: while it is missing, nothing is reached by accident.
 */
const heldBackAbove = ({ model }: Asked, stage: number, wanted: ReadonlySet<string>): string[] => {
  const next = model.stages.filter((rung) => rung.stage > stage).toSorted((one, other) => one.stage - other.stage)[0];
  const sets = next?.gate?.rule === 'branches' ? model.branches : next ? [next] : [];
  return sets.flatMap(({ criteria }) =>
    criteria.some(({ id }) => wanted.has(id)) ? [] : criteria.map(({ id }) => id),
  );
};

const factsOf = (model: ModelVersion, facility: string): Answers => ({
  [FACILITY]: Object.fromEntries(
    model.indicators
      .filter(({ context, askedOf, answer }) => context && askedOf === 'facility' && answer.kind === 'yes-no')
      .map(({ id }) => [id, { value: chanceOf(facility, 'fact', id) < FACT_IS_SO }]),
  ),
});

const answersFor = (
  asked: Asked,
  facility: string,
  stage: number,
  wanted: ReadonlySet<string>,
  heldBack: ReadonlySet<string>,
): Answers => {
  const { model, areas, facts } = asked;
  const placed = criteriaOf(model).map(({ criterion }) => criterion);
  const demandsOfAll = (chosen: readonly Criterion[]): Demands =>
    merged(chosen.flatMap(({ rule }) => demandsOf(rule, asked) ?? [])) ?? new Map();
  const demanded = demandsOfAll(placed.filter(({ id }) => wanted.has(id)));
  const beyond = demandsOfAll(placed.filter(({ id }) => !wanted.has(id)));
  const forbidden = demandsOfAll(placed.filter(({ id }) => heldBack.has(id)));
  const ahead = AHEAD * (stage / Math.max(1, ...model.stages.map((rung) => rung.stage)));
  const answer = (unit: string, indicator: Indicator): Answer | undefined => {
    const fact = facts[unit]?.[indicator.id];
    if (fact) return fact;
    const key = keyOf(unit, indicator.id);
    const share = chanceOf(facility, key);
    const demand = demanded.get(key);
    if (demand) return { value: goodValue(indicator, demand, share) };
    if (indicator.optional && share < LEFT_OUT) return undefined;
    if (indicator.mayBeNotApplicable && share > 1 - NOT_APPLICABLE) return { notApplicable: 'This is not done here.' };
    const above: Demand | undefined = beyond.get(key);
    const good = share < ahead && !forbidden.has(key);
    return { value: good ? goodValue(indicator, above, share) : poorValue(indicator, above, share) };
  };
  const units = [
    { id: FACILITY, unit: FACILITY as typeof FACILITY },
    ...areas.map((area) => ({ id: area.id, unit: area })),
  ];
  const answers: Record<string, Record<string, Answer>> = {};
  for (const { id, unit } of units) {
    for (const indicator of applicableIndicators(model, unit)) {
      const given = answer(id, indicator);
      if (given) (answers[id] ??= {})[indicator.id] = given;
    }
  }
  return withoutNeedless(model, { areas: [...areas], answers });
};

/** What other answers make needless to ask is not answered. */
const withoutNeedless = (model: ModelVersion, input: EvaluationInput): Answers =>
  Object.fromEntries(
    Object.entries(input.answers).map(([unit, given]) => [
      unit,
      Object.fromEntries(Object.entries(given).filter(([indicatorId]) => isAsked(model, input, unit, indicatorId))),
    ]),
  );
