import { countsPoints } from '../evaluate/gate-needs.js';
import type { FileProblem } from './read-shape.js';
import type { ChildRule, ModelFacts } from '../rules/rule-kind.js';
import { nestedRules, ruleProblem, type Rule } from '../rules/rule.js';

type Place = { readonly inArea: boolean; readonly isGate: boolean };
type At = (path: readonly PropertyKey[], message: string) => FileProblem;

const onlyInGates = new Set(['branches', 'shareOfStage']);
const isRule = (value: unknown): value is ChildRule =>
  typeof value === 'object' && value !== null && 'rule' in value && typeof value.rule === 'string';

const inside = (
  value: unknown,
  path: readonly PropertyKey[],
  facts: ModelFacts,
  at: At,
  place: Place,
): FileProblem[] => {
  if (Array.isArray(value)) return value.flatMap((item, i) => inside(item, [...path, i], facts, at, place));
  if (isRule(value)) return checkRule(value, facts, path, at, place);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => inside(item, [...path, key], facts, at, place));
};

/**
 * A gate opens wider with every criterion that is met: its conditions look at answers only, and branches are counted
 * whole.
 */
const gateProblem = (rule: Rule): string | undefined => {
  if ('when' in rule && countsPoints(rule.when))
    return 'a condition in a gate looks at answers, not at points or branches';
  return rule.rule === 'weightedSum' && nestedRules(rule).some(countsBranches)
    ? 'branches are counted whole, not in parts of a weighted sum'
    : undefined;
};
const countsBranches = (rule: Rule): boolean => rule.rule === 'branches' || nestedRules(rule).some(countsBranches);

/** What makes a rule impossible to meet where it stands, itself and nested. */
export const checkRule = (
  rule: ChildRule,
  facts: ModelFacts,
  path: readonly PropertyKey[],
  at: At,
  place: Place,
): FileProblem[] => {
  const found: FileProblem[] = [];
  const own = ruleProblem(rule, facts);
  if (own) found.push(at(path, own));
  const inGate = place.isGate ? gateProblem(rule as Rule) : undefined;
  if (inGate) found.push(at(path, inGate));
  if (onlyInGates.has(rule.rule) && !place.isGate) found.push(at(path, `"${rule.rule}" is only for gates of stages`));
  const indicator = 'indicator' in rule && typeof rule.indicator === 'string' ? rule.indicator : undefined;
  if (indicator !== undefined && facts.indicator(indicator)?.askedOf === 'service-area' && !place.inArea) {
    found.push(at(path, `"${indicator}" is asked of service areas: count them with "ofAreas"`));
  }
  for (const [key, value] of Object.entries(rule)) {
    if (key === 'ofAreas' && value !== undefined && place.inArea)
      found.push(at([...path, key], 'service areas are counted inside service areas'));
    found.push(...inside(value, [...path, key], facts, at, key === 'ofAreas' ? { ...place, inArea: true } : place));
  }
  return found;
};
