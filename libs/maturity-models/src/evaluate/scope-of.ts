import type { EvaluationInput } from '../answer/answer.js';
import { FACILITY } from '../answer/facility.js';
import type { GateFacts, Scope } from '../rules/rule-kind.js';

const none = Object.freeze(Object.create(null) as Record<string, unknown>);

const object = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : none;

const own = (value: Record<string, unknown>, key: string): Record<string, unknown> =>
  Object.hasOwn(value, key) ? object(value[key]) : none;

/**
 * The facility's scope with one scope for each service area. Rubbish is read as "nothing answered"; a repeated area
 * counts once.
 */
export const scopeOf = (input: EvaluationInput): Scope => {
  const { areas: given, answers: recorded } = object(input);
  const answers = object(recorded);
  const areas: Scope[] = [];
  const facility: Scope & { facility: Scope } = {
    unitId: FACILITY,
    areaKind: null,
    answers: own(answers, FACILITY),
    areas,
    gate: null,
    facility: undefined as never,
  };
  facility.facility = facility;
  const seen = new Set<string>([FACILITY]);
  for (const entry of Array.isArray(given) ? given : []) {
    const { id, kind } = object(entry);
    if (typeof id !== 'string' || seen.has(id)) continue;
    seen.add(id);
    areas.push({
      unitId: id,
      areaKind: typeof kind === 'string' ? kind : '',
      answers: own(answers, id),
      facility,
      areas,
      gate: null,
    });
  }
  return facility;
};

export const atGate = (facility: Scope, gate: GateFacts): Scope => ({ ...facility, facility, gate });
