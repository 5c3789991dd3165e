import type { StageRule, VisitRules } from '@cairn/contracts/validation/visit-rules.js';

/** A value that would be another; `stage` is null for a deadline, and a value null for a rule that is not there. */
export type RuleChange = {
  readonly stage: number | null;
  readonly field: string;
  readonly from: string | null;
  readonly to: string | null;
};

const shown = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));

const fieldsOf = ({ fromStage: _, team, ...rest }: StageRule): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...Object.entries(team).map(([one, size]) => [`team.${one}`, shown(size)]),
    ...Object.entries(rest).map(([field, value]) => [field, shown(value)]),
  ]);

const differences = (
  stage: number | null,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): RuleChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ stage, field, from: before[field] ?? null, to: after[field] ?? null }));

const sessionsOf = ({ agenda }: VisitRules): string =>
  agenda.map(({ title, minutes }) => `${title} (${minutes})`).join(', ');

/** What would change from one set of rules to the other, by stage, deadlines last. */
export const rulesCompared = (before: VisitRules, after: VisitRules): readonly RuleChange[] => {
  const stages = [...new Set([...before.stages, ...after.stages].map(({ fromStage }) => fromStage))].sort();
  const of = (rules: VisitRules, stage: number): Readonly<Record<string, string>> => {
    const found = rules.stages.find(({ fromStage }) => fromStage === stage);
    return found ? fieldsOf(found) : {};
  };
  const clocks = (rules: VisitRules) =>
    Object.fromEntries(Object.entries(rules.clocks).map(([field, value]) => [field, shown(value)]));
  return [
    ...stages.flatMap((stage) => differences(stage, of(before, stage), of(after, stage))),
    ...differences(null, clocks(before), clocks(after)),
    ...differences(null, { agenda: sessionsOf(before) }, { agenda: sessionsOf(after) }),
  ];
};
