import { z } from 'zod';
import { agendaSession, shippedAgenda } from './agenda.js';
import { visitMode } from './visit.js';

/** Why the visit is made, which settles how many validators it takes. */
export const visitCase = z.enum(['first', 'revalidation', 'changed']).meta({
  description:
    '`first` without an earlier certificate of the model, `revalidation` with one, `changed` with one and a new core vendor or owner since.',
});
export type VisitCase = z.output<typeof visitCase>;

export const teamRole = z.enum(['cio', 'cmio', 'technical']).meta({
  description:
    'What somebody of the team is by profession: chief information officer, chief medical information officer, or technical expert.',
});
export type TeamRole = z.output<typeof teamRole>;

export const decisionRule = z.enum(['unanimous', 'majority', 'lead']).meta({
  description:
    'How verdicts that differ become a finding: all validators agree, more than half of them agree, or the lead settles it.',
});
export type DecisionRule = z.output<typeof decisionRule>;

const whole = (least: number, most: number, description: string, example: number) =>
  z
    .int()
    .min(least)
    .max(most)
    .describe(description)
    .meta({ examples: [example] });
const team = (description: string) => whole(1, 5, description, 1);

const clocks = z
  .object({
    answerHours: whole(1, 720, 'Hours for which an offered date is held for the hospital, 1 to 720.', 72),
    correctiveDays: whole(1, 730, 'Days for corrective evidence after a deferral, 1 to 730.', 60),
    appealDays: whole(1, 365, 'Days for an appeal after a refusal, 1 to 365.', 14),
    reapplyMonths: whole(0, 60, 'Months after a refusal before the hospital may ask for another visit, 0 to 60.', 4),
  })
  .meta({ id: 'VisitClocks', description: 'Deadlines of a visit and its outcome.' });

const ofStage = {
  roles: z.array(teamRole).max(3).describe('Professions that somebody in the team must have; empty for none.'),
  minutes: whole(30, 6000, 'Least working time over all days of the visit, in minutes, 30 to 6,000.', 240),
  days: whole(1, 10, 'Least number of days, 1 to 10.', 1),
  modes: z.array(visitMode).min(1).max(2).describe('Formats in which the visit may take place.'),
  decision: decisionRule,
  deciders: whole(1, 2, 'People of the programme who must decide, 1 or 2.', 1),
};

const agenda = z
  .array(agendaSession)
  .max(40)
  .default([...shippedAgenda])
  .describe('Template that agendas of the visits are drafted from, up to 40 sessions.');

const stageRule = z
  .object({
    fromStage: whole(0, 7, 'Lowest stage the rule is for, up to the next rule, 0 to 7.', 6),
    team: z
      .object({
        first: team('Smallest team of a first visit, 1 to 5.'),
        revalidation: team('Smallest team of a revalidation, 1 to 5.'),
        changed: team('Smallest team of a revalidation after a change of core vendor or owner, 1 to 5.'),
      })
      .describe('Smallest team by the case of the visit.'),
    ...ofStage,
  })
  .meta({ id: 'VisitStageRule', description: 'What visits take from a stage on.' });
export type StageRule = Readonly<z.output<typeof stageRule>>;

export const visitRules = z
  .object({
    stages: z
      .array(stageRule)
      .min(1)
      .max(8)
      .refine((rules) => rules.some(({ fromStage }) => fromStage === 0), 'must have a rule from stage 0 on')
      .refine(
        (rules) => new Set(rules.map(({ fromStage }) => fromStage)).size === rules.length,
        'must have one rule for each lowest stage',
      )
      .describe('Rules by lowest stage; one is from stage 0 on.'),
    clocks,
    agenda,
  })
  .meta({ id: 'VisitRules', description: 'Rules of the visits of a model.' });
export type VisitRules = Readonly<z.output<typeof visitRules>>;

/** The rule one visit is under, from its request to the end of its appeal. */
export const visitRule = z
  .object({
    version: z
      .int()
      .nonnegative()
      .describe('Version of the rules the visit began under; 0 for the defaults that come with Cairn.')
      .meta({ examples: [2] }),
    case: visitCase,
    team: team('Smallest team.'),
    ...ofStage,
    clocks,
    agenda,
  })
  .meta({ id: 'VisitRule', description: 'The rule a visit began under.' });
export type VisitRule = Readonly<z.output<typeof visitRule>>;

const everyStage: Omit<StageRule, 'fromStage' | 'deciders'> = {
  team: { first: 1, revalidation: 1, changed: 3 },
  roles: [],
  minutes: 240,
  days: 1,
  modes: ['on-site', 'remote'],
  decision: 'lead',
};

/**
 * What holds until the programme sets rules of its own. Decision 57 names the source of each value; where no programme
 * publishes one, it is what Cairn did before rules were data.
 */
export const shippedRules: VisitRules = {
  stages: [
    { fromStage: 0, ...everyStage, deciders: 1 },
    { fromStage: 7, ...everyStage, deciders: 2 },
  ],
  clocks: { answerHours: 72, correctiveDays: 60, appealDays: 14, reapplyMonths: 4 },
  agenda: [...shippedAgenda],
};

/** The rule of visits of the stage in this case; `version` is the one of the rules. */
export const ruleOf = (
  { stages, clocks, agenda: template = [...shippedAgenda] }: VisitRules,
  version: number,
  stage: number,
  of: VisitCase,
): VisitRule => {
  const [found = stages[0] as StageRule] = stages
    .filter(({ fromStage }) => fromStage <= stage)
    .toSorted((one, other) => other.fromStage - one.fromStage);
  const { fromStage: _, team, ...rule } = found;
  return { version, case: of, team: team[of], ...rule, clocks, agenda: template };
};
