import type { RulesInForce } from '@cairn/contracts/validation/http/visit-rules.js';

export type RuleSet = RulesInForce['sets'][number];

/** The rules under which visits of a model are requested: its own, or those of all others. */
export const setOf = ({ sets }: Pick<RulesInForce, 'sets'>, model: string | null): RuleSet =>
  sets.find((one) => one.model === model) ?? (sets.find((one) => one.model === null) as RuleSet);
