import type { Answers } from '../answer/answer.js';
import type { AnswerKind, Indicator } from '../answer/indicator.js';
import type { ProofNode } from '../rules/proof.js';
import { compileRule, type Rule } from '../rules/rule.js';
import { atGate, scopeOf } from '../evaluate/scope-of.js';
import type { GateFacts } from '../rules/rule-kind.js';

export const indicator = (id: string, more: Partial<Indicator> = {}): Indicator => ({
  id,
  answer: { kind: 'yes-no' },
  askedOf: 'facility',
  context: false,
  optional: false,
  mayBeNotApplicable: false,
  ...more,
});
export const ofAreas = (id: string, more: Partial<Indicator> = {}): Indicator =>
  indicator(id, { askedOf: 'service-area', ...more });
export const answeredBy = (id: string, answer: AnswerKind): Indicator => indicator(id, { answer });

/** Records the same value for every indicator named. */
export const value = (recorded: unknown): { value: never } => ({ value: recorded as never });

type Given = {
  readonly indicators: readonly Indicator[];
  readonly areas?: readonly (readonly [id: string, kind: string])[];
  readonly answers?: object;
  readonly gate?: GateFacts;
};

/** The proof of one rule for the answers given. */
export const prove = (rule: Rule, { indicators, areas = [], answers = {}, gate }: Given): ProofNode => {
  const facility = scopeOf({ areas: areas.map(([id, kind]) => ({ id, kind })), answers: answers as Answers });
  return compileRule(rule, (id) => indicators.find((known) => known.id === id))(
    gate ? atGate(facility, gate) : facility,
  );
};

export const yes = (name: string): Rule => ({ rule: 'yes', indicator: name });
export const four = [
  ['a', 'radiology'],
  ['b', 'cardiology'],
  ['c', 'pathology'],
  ['d', 'emergency'],
] as const;
