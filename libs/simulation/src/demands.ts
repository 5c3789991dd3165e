import {
  type Answers,
  type Area,
  type AnswerValue,
  type Indicator,
  type ModelVersion,
  type Rule,
  FACILITY,
  nestedRules,
} from '@cairn/maturity-models';

/** What an answer has to be at least, so that a rule is met. */
export type Demand =
  | { readonly kind: 'is'; readonly value: boolean }
  | { readonly kind: 'one-of'; readonly options: readonly string[] }
  | { readonly kind: 'at-least'; readonly amount: number };

/** Demands by unit and indicator, `facility/registry-count`. */
export type Demands = ReadonlyMap<string, Demand>;

export type Asked = {
  readonly model: ModelVersion;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly areas: readonly Area[];
  /** Answers to indicators of context, which are facts and no merits. */
  readonly facts: Answers;
  /** 0 to below 1: which of several ways a facility takes; the same one each time. */
  readonly bent: number;
};

export const keyOf = (unitId: string, indicatorId: string): string => `${unitId}/${indicatorId}`;

type At = Asked & { readonly area: Area | undefined };

/** The demands by which a criterion's rule is met; undefined when no answers of this facility can meet it. */
export const demandsOf = (rule: Rule, asked: Asked): Demands | undefined => demand(rule, { ...asked, area: undefined });

const demand = (rule: Rule, at: At): Demands | undefined => {
  switch (rule.rule) {
    case 'yes':
      return leaf(rule.indicator, { kind: 'is', value: true }, at);
    case 'no':
      return leaf(rule.indicator, { kind: 'is', value: false }, at);
    case 'choiceIn':
      return leaf(rule.indicator, { kind: 'one-of', options: rule.options }, at);
    case 'numberAtLeast':
      return leaf(rule.indicator, { kind: 'at-least', amount: rule.number }, at);
    case 'percentAtLeast':
      return rule.indicator === undefined
        ? some(rule, at, (count) => Math.ceil((count * rule.percent) / 100))
        : leaf(rule.indicator, { kind: 'at-least', amount: rule.percent }, at);
    case 'any':
      return some(rule, at, () => 1);
    case 'atLeast':
      return some(rule, at, () => rule.count);
    case 'majority':
      return some(rule, at, (count) => Math.floor(count / 2) + 1);
    case 'notApplicableWhen':
      return holds(rule.when, at) ? new Map() : demand(rule.of, at);
    case 'substituteWhen':
      return demand(holds(rule.when, at) ? rule.substitute : rule.of, at);
    case 'all':
      return some(rule, at, (count) => count);
    default:
      return merged(nestedRules(rule).map((inner) => demand(inner, at)));
  }
};

const leaf = (indicatorId: string, wanted: Demand, at: At): Demands | undefined => {
  const indicator = at.indicators.get(indicatorId);
  if (!indicator) return undefined;
  const unit = unitOf(indicator, at);
  if (unit === undefined) return undefined;
  return new Map([[keyOf(unit, indicatorId), wanted]]);
};

/** The unit that answers an indicator, seen from an area or the facility; undefined where it is not asked. */
const unitOf = ({ askedOf, areaKinds }: Indicator, { area }: At): string | undefined => {
  if (askedOf === 'facility') return FACILITY;
  return area && (!areaKinds || areaKinds.includes(area.kind)) ? area.id : undefined;
};

type Counting = {
  readonly of?: readonly Rule[] | undefined;
  readonly ofAreas?: Rule | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly exceptKinds?: readonly string[] | undefined;
};

/** As many members as are needed, from the one on to which the facility is bent. */
const some = (
  { of, ofAreas, kinds, exceptKinds }: Counting,
  at: At,
  needed: (members: number) => number,
): Demands | undefined => {
  const counts = ({ kind }: Area): boolean => (!kinds || kinds.includes(kind)) && !exceptKinds?.includes(kind);
  const members = ofAreas
    ? at.areas.filter(counts).map((area) => () => demand(ofAreas, { ...at, area }))
    : (of ?? []).map((rule) => () => demand(rule, at));
  const first = Math.floor(at.bent * members.length);
  const wanted = needed(members.length);
  const met: Demands[] = [];
  for (const member of [...members.slice(first), ...members.slice(0, first)]) {
    if (met.length >= wanted) break;
    const possible = member();
    if (possible) met.push(possible);
  }
  return met.length >= wanted ? merged(met) : undefined;
};

const stronger = (one: Demand | undefined, other: Demand): Demand => {
  if (one?.kind === 'at-least' && other.kind === 'at-least') return one.amount > other.amount ? one : other;
  if (one?.kind !== 'one-of' || other.kind !== 'one-of') return other;
  const both = one.options.filter((option) => other.options.includes(option));
  return both.length > 0 ? { kind: 'one-of', options: both } : other;
};

export const merged = (all: readonly (Demands | undefined)[]): Demands | undefined => {
  const together = new Map<string, Demand>();
  for (const demands of all) {
    if (!demands) return undefined;
    for (const [key, wanted] of demands) together.set(key, stronger(together.get(key), wanted));
  }
  return together;
};

/** Whether a condition about facts is so; anything else is taken not to be. */
const holds = (rule: Rule, at: At): boolean => {
  if (rule.rule === 'all') return (rule.of ?? []).every((inner) => holds(inner, at));
  if (rule.rule === 'any') return (rule.of ?? []).some((inner) => holds(inner, at));
  const value = 'indicator' in rule && typeof rule.indicator === 'string' ? factOf(rule.indicator, at) : undefined;
  if (value === undefined) return false;
  if (rule.rule === 'yes' || rule.rule === 'no') return value === (rule.rule === 'yes');
  if (rule.rule === 'choiceIn') return typeof value === 'string' && rule.options.includes(value);
  return rule.rule === 'numberAtLeast' && typeof value === 'number' && value >= rule.number;
};

const factOf = (indicatorId: string, at: At): AnswerValue | undefined => {
  const indicator = at.indicators.get(indicatorId);
  const unit = indicator && unitOf(indicator, at);
  const answer = unit === undefined ? undefined : at.facts[unit]?.[indicatorId];
  return answer && 'value' in answer ? answer.value : undefined;
};
