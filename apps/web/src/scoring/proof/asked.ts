import { FACILITY, type ProofNode, type RuleName } from '@cairn/maturity-models';

/** Which sentence of `proof.ask` says what a step asks for. */
export type Asked =
  | Exclude<RuleName, 'all' | 'any' | 'atLeast' | 'majority' | 'percentAtLeast'>
  | `${'all' | 'any' | 'atLeast' | 'majority' | 'percentAtLeast'}.${'parts' | 'areas'}`
  | 'percentAtLeast.answer'
  | 'wholeStage'
  | 'other';

const counting = ['all', 'any', 'atLeast', 'majority', 'percentAtLeast'];

const countsAreas = ({ rule, unit, unitId, of }: ProofNode): boolean =>
  of.length === 0
    ? unit === 'service-areas'
    : (rule !== 'any' && unit === 'service-areas') ||
      of.some((step) => step.unitId !== unitId && step.unitId !== FACILITY);

const everything = 100;

/** A stage that asks for each of its criteria says so instead of a share. */
export const asksForAll = ({ rule, target }: ProofNode): boolean => rule === 'shareOfStage' && target === everything;

/** `known` tells whether there is a sentence for a key; a rule without one of its own gets the plainest. */
export const askedBy = (node: ProofNode, known: (key: string) => boolean): Asked => {
  const { rule } = node;
  if (asksForAll(node)) return 'wholeStage';
  const key = counting.includes(rule)
    ? `${rule}.${node.indicatorId !== null ? 'answer' : countsAreas(node) ? 'areas' : 'parts'}`
    : rule;
  return known(key) ? (key as Asked) : 'other';
};
