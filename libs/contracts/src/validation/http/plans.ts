import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { id, instant, localDate, wallTime } from '../../values.js';
import {
  facilityName,
  model,
  organizationId,
  organizationName,
  personId,
  personName,
  timeZone,
  version,
  visitId,
} from '../../vocabulary.js';
import { visitMode } from '../visit.js';

/** Days that a plan covers at most. */
const LONGEST_PLAN_DAYS = 100;
/** Texts that are no days are refused by their format, which does not end the checks. */
const isWithinPlan = (from: string, to: string): boolean =>
  !localDate.safeParse(from).success || to < Temporal.PlainDate.from(from).add({ days: LONGEST_PLAN_DAYS }).toString();

const from = localDate.describe('First day of the plan.').meta({ examples: ['2027-04-01'] });
const to = localDate.describe('Last day of the plan.').meta({ examples: ['2027-06-30'] });
const languages = z
  .array(
    z
      .string()
      .regex(/^[a-z]{2,3}$/, 'must be a language code of ISO 639 such as en')
      .describe('ISO 639 code of a language.')
      .meta({ examples: ['en'] }),
  )
  .min(1)
  .max(8)
  .describe('Languages that each team speaks together.');

export const requestPlan = z
  .object({ from, to, languages })
  .refine((asked) => asked.from <= asked.to, { path: ['to'], error: 'must not be before from' })
  .refine((asked) => isWithinPlan(asked.from, asked.to), {
    path: ['to'],
    error: `must be within ${LONGEST_PLAN_DAYS} days from the first`,
  })
  .meta({ id: 'RequestPlan', description: 'A plan of all visits that wait for a date.' });

export const releasePlan = z
  .object({
    visits: z.array(visitId).min(1).max(1000).describe('Visits whose dates are offered; the others stay in the draft.'),
  })
  .meta({ id: 'ReleasePlan', description: 'Release of dates of a draft plan as offers.' });

const count = (description: string, example: number) =>
  z
    .int()
    .describe(description)
    .meta({ examples: [example] });

const subject = {
  visitId,
  organizationId,
  organizationName,
  facilityName,
  country: z
    .string()
    .describe('Country of the facility, as ISO 3166-1 alpha-2 code.')
    .meta({ examples: ['SA'] }),
  model,
  targetStage: count('Stage the visit is to confirm.', 6),
};

const planSummary = {
  id: id.describe('Id of the plan.').meta({ examples: ['00000000-0000-4000-8000-0000000000a1'] }),
  from,
  to,
  languages,
  requestedAt: instant.describe('Instant at which the plan was asked for.'),
  by: personName.describe('Name of the person who asked for it.'),
  drawnAt: instant.nullable().describe('Instant at which it was drawn up; null while that takes.'),
};

export const plans = z
  .array(z.object(planSummary).meta({ id: 'PlanSummary', description: 'A plan without its visits.' }))
  .meta({ description: 'The latest plans, the newest first.' });
export type PlanSummary = z.output<typeof plans>[number];

export const plan = z
  .object({
    ...planSummary,
    version,
    placed: z
      .array(
        z
          .object({
            ...subject,
            startsAt: wallTime
              .describe('Start, as wall-clock time in the time zone of the facility.')
              .meta({ examples: ['2027-04-20T09:00'] }),
            endsAt: wallTime
              .describe('End, as wall-clock time in the time zone of the facility.')
              .meta({ examples: ['2027-04-20T16:00'] }),
            timeZone,
            mode: visitMode,
            team: z
              .array(z.object({ personId, name: personName }).describe('A member of the team.'))
              .describe('The team.'),
            lead: personId.describe('Id of the validator who would lead.'),
            cost: count('What the date and the team cost by themselves; the lower the better.', 3),
            offer: z
              .enum(['draft', 'releasing', 'offered', 'refused'])
              .describe('Whether the date is a draft, is being offered, was offered, or was refused by a rule.'),
            refusal: z
              .string()
              .nullable()
              .describe('Code of the rule that refused it; null without.')
              .meta({ examples: [null] }),
          })
          .describe('A visit with a date and a team.'),
      )
      .describe('Visits with a date, the earliest first.'),
    unplaced: z
      .array(
        z
          .object({
            ...subject,
            because: z
              .enum(['crowded-out', 'no-team', 'no-date'])
              .describe(
                'Other visits take the people it needs, nobody forms a team on any date, or the site is closed on every day.',
              ),
            dates: count('Possible dates of the site within the window.', 21),
            reasons: z
              .array(
                z
                  .object({
                    code: z
                      .enum([
                        'belonged',
                        'conflict',
                        'objected',
                        'plans',
                        'profile-missing',
                        'not-qualified',
                        'qualification-ends',
                        'absent',
                        'booked',
                        'rest-day',
                        'capacity',
                        'off-day',
                        'working-hours',
                      ])
                      .describe('What keeps validators from the visit.'),
                    validators: count('How many validators it keeps from most of the dates.', 12),
                  })
                  .describe('One reason.'),
              )
              .describe('Reasons, the most frequent first.'),
            languagesMissing: z
              .array(z.string())
              .describe('Requested languages that no available validator speaks.')
              .meta({ examples: [[]] }),
          })
          .describe('A visit without a date.'),
      )
      .describe('Visits that stay without a date, with the reasons.'),
    objective: z
      .int()
      .nullable()
      .describe('Cost of the whole plan; null while it is drawn up, or where a visit of it is hidden from the reader.')
      .meta({ examples: [2638] }),
    bound: z
      .int()
      .nullable()
      .describe('No plan of these visits costs less; null as the cost is.')
      .meta({ examples: [2638] }),
  })
  .meta({ id: 'Plan', description: 'A draft plan: which visit when with whom, and which stay without and why.' });
export type Plan = z.output<typeof plan>;
