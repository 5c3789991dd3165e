import type { ProofNode } from '../rules/proof.js';

/** Whether more is in place than is needed, so that "3 of 2" would read wrong. A limit on answers is no need. */
export const exceeds = ({ value, target, unit }: Pick<ProofNode, 'value' | 'target' | 'unit'>): boolean =>
  unit !== 'answers' && typeof value === 'number' && typeof target === 'number' && value > target;
