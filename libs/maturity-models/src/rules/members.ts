import type { ProofNode } from './proof.js';
import type { ChildRule, CompiledRule, Compiler, ModelFacts, SchemaParts, Scope } from './rule-kind.js';

/**
 * What a counting rule counts: listed rules (`of`), or one rule evaluated in each service area (`ofAreas`), only areas
 * of `kinds` where given, without those of `exceptKinds`. Exactly one of `of` and `ofAreas` is present.
 */
export const memberFields = ({ z, id, child }: SchemaParts) => ({
  of: z.array(child).min(1).optional(),
  ofAreas: child.optional(),
  kinds: z.array(id).min(1).optional(),
  exceptKinds: z.array(id).min(1).optional(),
});

export type Members<Nested = ChildRule> = {
  readonly of?: readonly Nested[] | undefined;
  readonly ofAreas?: Nested | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly exceptKinds?: readonly string[] | undefined;
};

export const oneWayToCount = (rule: Members): boolean => (rule.of === undefined) !== (rule.ofAreas === undefined);
export const ONE_WAY_TO_COUNT = 'needs either "of" or "ofAreas"';

export const nestedMembers = (rule: Members): readonly ChildRule[] => rule.of ?? (rule.ofAreas ? [rule.ofAreas] : []);

/** Names a kind of service area that the model does not have; undefined when all exist. */
export const membersProblem = (rule: Members, model: ModelFacts): string | undefined => {
  const unknown = [...(rule.kinds ?? []), ...(rule.exceptKinds ?? [])].find((kind) => !model.areaKinds.includes(kind));
  return unknown === undefined ? undefined : `"${unknown}" is not a kind of service area of this model`;
};

/** One proof for each member, in order; those that do not apply are included. */
export const compileMembers = (rule: Members, compiler: Compiler): ((scope: Scope) => ProofNode[]) => {
  if (rule.ofAreas) {
    const member = compiler.rule(rule.ofAreas);
    const { kinds, exceptKinds } = rule;
    return ({ facility }) => {
      const proofs: ProofNode[] = [];
      for (const area of facility.areas) {
        const kind = area.areaKind ?? '';
        if (kinds && !kinds.includes(kind)) continue;
        if (exceptKinds?.includes(kind)) continue;
        proofs.push(member(area));
      }
      return proofs;
    };
  }
  const members: CompiledRule[] = (rule.of ?? []).map(compiler.rule);
  return (scope) => {
    const proofs: ProofNode[] = [];
    for (const member of members) proofs.push(member(scope));
    return proofs;
  };
};
