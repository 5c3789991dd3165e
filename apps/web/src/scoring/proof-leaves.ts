import type { ProofNode } from '@cairn/maturity-models';

/** The answers a proof rests on, in order, each once. */
export const proofLeaves = (proof: ProofNode): readonly ProofNode[] => {
  const seen = new Map<string, ProofNode>();
  const walk = (node: ProofNode): void => {
    if (node.indicatorId !== null) {
      const key = `${node.unitId}/${node.indicatorId}`;
      if (!seen.has(key)) seen.set(key, node);
    }
    node.of.forEach(walk);
  };
  walk(proof);
  return [...seen.values()];
};
