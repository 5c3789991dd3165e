import { z } from 'zod';

/** What a visit takes at least: `minutes` of working time over all its days, and `team` validators. */
export const visitRule = z.object({ minutes: z.int().positive(), team: z.int().positive() });
export type VisitRule = Readonly<z.output<typeof visitRule>>;

/**
 * From which stage on a rule counts, the highest first. No programme publishes how long a visit takes, so the default
 * is half a working day; one validator for every stage until teams are composed by role.
 */
const rules: readonly { readonly fromStage: number; readonly rule: VisitRule }[] = [
  { fromStage: 7, rule: { minutes: 240, team: 1 } },
  { fromStage: 0, rule: { minutes: 240, team: 1 } },
];

/** The rule of visits that were requested before visits had one. */
export const ruleBeforeRules: VisitRule = { minutes: 240, team: 1 };

export const visitRuleOf = (stage: number): VisitRule =>
  rules.find(({ fromStage }) => stage >= fromStage)?.rule ?? ruleBeforeRules;
