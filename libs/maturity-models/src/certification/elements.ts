import { canonicalJson } from './canonical-json.js';
import { criteriaOf, type PlacedCriterion } from '../model/criteria-of.js';
import { countsPoints } from '../evaluate/gate-needs.js';
import type { LadderStage, ModelVersion } from '../model/model-schema.js';
import type { Provenance } from '../model/provenance.js';
import { indicatorsOf, nestedRules, type Rule } from '../rules/rule.js';
import { textsOf } from '../model/texts-of.js';

type ElementKind = 'criterion' | 'gate' | 'points';
/** `id`: of the criterion, also for its points; the number of the stage for its gate. */
export type ElementName = { readonly kind: ElementKind; readonly id: string };

/**
 * A part of a model version that its stages rest on: what a criterion asks, what opens a stage, or the points of a
 * criterion where a share of points opens its stage. `statement` is all of what is claimed, as canonical JSON: two
 * elements claim the same when their statements are equal.
 */
export type Element = ElementName & {
  readonly stage: number | null;
  readonly branch: string | null;
  readonly provenance: Provenance;
  readonly note: string | null;
  readonly statement: string;
};

export const elementKey = ({ kind, id }: ElementName): string => `${kind} ${id}`;

const indicatorsIn = (model: ModelVersion, rule: Rule) => {
  const texts = textsOf(model).indicators;
  return [...new Set(indicatorsOf(rule))].sort().map((id) => {
    const { text, help, options } = texts[id] ?? {};
    return { ...model.indicators.find((indicator) => indicator.id === id), text, help, options };
  });
};

const ofCriterion = (model: ModelVersion, { criterion, stage, branch }: PlacedCriterion): Element => {
  const { id, provenance, rule } = criterion;
  const { title, summary, provenanceNote } = textsOf(model).criteria[id] ?? {};
  return {
    kind: 'criterion',
    id,
    stage,
    branch,
    provenance,
    note: provenanceNote ?? null,
    statement: canonicalJson({ id, stage, branch, title, summary, rule, indicators: indicatorsIn(model, rule) }),
  };
};

const idsOf = (criteria: readonly { readonly id: string }[]): readonly string[] => criteria.map(({ id }) => id).sort();
const within = (rule: Rule, is: (rule: Rule) => boolean): boolean =>
  is(rule) || nestedRules(rule).some((nested) => within(nested, is));

const ofGate = (model: ModelVersion, { stage, gate, criteria }: Omit<LadderStage, 'indicators'>): Element[] => {
  if (!gate) return [];
  const mark = model.provenance?.gates[String(stage)];
  const branches = within(gate, ({ rule }) => rule === 'branches')
    ? model.branches.map(({ id, criteria: own }) => ({ id, criteria: idsOf(own) }))
    : [];
  const claim = { stage, gate, criteria: idsOf(criteria), branches, indicators: indicatorsIn(model, gate) };
  return [
    {
      kind: 'gate',
      id: String(stage),
      stage,
      branch: null,
      provenance: mark?.provenance ?? 'inferred',
      note: mark?.note ?? null,
      statement: canonicalJson(claim),
    },
  ];
};

/** Where every criterion is needed, their points change nothing. */
const weighs = (gate: Rule | undefined): boolean =>
  gate !== undefined &&
  countsPoints(gate) &&
  within(gate, (rule) => rule.rule === 'shareOfStage' && rule.percent < 100);

const pointsOf = (model: ModelVersion, { stage, gate, criteria }: Omit<LadderStage, 'indicators'>): Element[] => {
  if (!weighs(gate)) return [];
  const mark = model.provenance?.points;
  return criteria.map(({ id, points, rule }) => ({
    kind: 'points',
    id,
    stage,
    branch: null,
    provenance: mark?.provenance ?? 'inferred',
    note: mark?.note ?? null,
    statement: canonicalJson({ id, stage, points, bonus: rule.rule === 'bonus' ? rule.points : 0 }),
  }));
};

const known = new WeakMap<ModelVersion, readonly Element[]>();

/** Every element of a model version: criteria in their order, then gates, then points. */
export const elementsOf = (model: ModelVersion): readonly Element[] => {
  const found = known.get(model) ?? [
    ...criteriaOf(model).map((placed) => ofCriterion(model, placed)),
    ...model.stages.flatMap((stage) => ofGate(model, stage)),
    ...model.stages.flatMap((stage) => pointsOf(model, stage)),
  ];
  known.set(model, found);
  return found;
};
