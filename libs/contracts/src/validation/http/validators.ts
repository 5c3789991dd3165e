import { z } from 'zod';
import { assignedCountry, id, line, localDate, proseOrNone, reason, timeZone } from '../../values.js';
import { organizationId, organizationName, personId, personName, version } from '../../vocabulary.js';
import { conflictKind } from '../conflict.js';
import { qualification, training } from '../qualification.js';
import { teamRole } from '../visit-rules.js';

const language = z
  .string()
  .regex(/^[a-z]{2,3}$/, 'must be a language code of ISO 639 such as en')
  .describe('ISO 639 code of a language.')
  .meta({ examples: ['en'] });
const languages = z.array(language).max(20).describe('Languages the person can hold interviews in.');
const weekday = z
  .int()
  .min(1)
  .max(7)
  .describe('Day of the week, from 1 for Monday to 7 for Sunday.')
  .meta({ examples: [1] });
const homeZone = timeZone
  .describe('IANA time zone of the place the person travels from.')
  .meta({ examples: ['Europe/Berlin'] });
const homeCountry = assignedCountry
  .describe('Country the person travels from, as ISO 3166-1 alpha-2 code.')
  .meta({ examples: ['DE'] });

export const recordProfile = z
  .object({
    languages,
    country: homeCountry,
    region: line(80)
      .nullable()
      .describe('City or region the person travels from; null where it is not given.')
      .meta({ examples: ['Berlin'] }),
    timeZone: homeZone,
    workingDays: z.array(weekday).min(1).max(7).describe('Days of the week the person works.'),
    visitsPerMonth: z
      .int()
      .min(0)
      .max(20)
      .describe('Most visits in a calendar month; 0 for a person who pauses.')
      .meta({ examples: [3] }),
  })
  .meta({ id: 'RecordProfile', description: 'What a validator says of the own work.' });

export const recordQualifications = z
  .object({
    qualifications: z.array(qualification).max(50).describe('Models and stages; empty for nobody who may validate.'),
    trainings: z
      .array(
        training
          .extend({
            title: line(120)
              .describe('Name of the training, up to 120 characters.')
              .meta({ examples: ['Validation of stage 7'] }),
          })
          .meta({ description: 'A training that the validator completed.' }),
      )
      .max(50)
      .describe('Completed trainings.'),
    mentors: z.boolean().describe('Whether the person accompanies validators in training.'),
    inTraining: z.boolean().describe('Whether the person visits only together with a mentor.'),
    roles: z.array(teamRole).max(3).default([]).describe('What the person is by profession.'),
  })
  .meta({ id: 'RecordQualifications', description: 'What the programme says of a validator.' });

export const recordAbsence = z
  .object({
    from: localDate.describe('First day of the absence.').meta({ examples: ['2027-07-01'] }),
    until: localDate.describe('Last day of the absence.').meta({ examples: ['2027-07-14'] }),
  })
  .refine(({ from, until }) => from <= until, { path: ['until'], error: 'must not be before from' })
  .meta({ id: 'RecordAbsence', description: 'Days on which a validator is not available.' });

export const validatorProfile = z
  .object({
    personId,
    name: personName,
    profile: recordProfile
      .meta({ id: 'ValidatorWork', description: 'What the validator says of the own work.' })
      .nullable()
      .describe('What the validator says of the own work; null until it is recorded.'),
    qualifications: z.array(qualification).describe('Models and stages the person may validate.'),
    trainings: z.array(training).describe('Completed trainings.'),
    mentors: z.boolean().describe('Whether the person accompanies validators in training.'),
    inTraining: z.boolean().describe('Whether the person visits only together with a mentor.'),
    roles: z.array(teamRole).describe('What the person is by profession.'),
    absences: z
      .array(
        z
          .object({
            id: id.describe('Id of the absence.').meta({ examples: ['00000000-0000-4000-8000-0000000000ab'] }),
            from: localDate.describe('First day.').meta({ examples: ['2027-07-01'] }),
            until: localDate.describe('Last day.').meta({ examples: ['2027-07-14'] }),
          })
          .describe('Days on which the person is not available.'),
      )
      .describe('Absences, by first day.'),
    version,
  })
  .meta({ id: 'ValidatorProfile', description: 'What is known of a validator for planning.' });
export type ValidatorProfile = z.output<typeof validatorProfile>;

const conflictDates = {
  from: localDate.describe('First day of the tie.').meta({ examples: ['2023-04-01'] }),
  until: localDate.nullable().describe('Last day of the tie; null while it lasts.'),
};

export const declareConflict = z
  .object({
    organizationId,
    kind: conflictKind,
    ...conflictDates,
    note: proseOrNone(1000)
      .default('')
      .describe('What ties the person to the organization, up to 1,000 characters.')
      .meta({ examples: ['Head of IT until March 2026.'] }),
  })
  .refine(({ from, until }) => until === null || from <= until, { path: ['until'], error: 'must not be before from' })
  .meta({ id: 'DeclareConflict', description: 'Declaration of a conflict of interest.' });

export const endConflict = z
  .object({ until: localDate.describe('Last day of the tie.').meta({ examples: ['2026-03-31'] }) })
  .meta({ id: 'EndConflict', description: 'The end of what ties a person to an organization.' });

export const withdrawConflict = z
  .object({
    reason: reason(1000)
      .describe('Why the declaration was wrong, up to 1,000 characters.')
      .meta({ examples: ['Another hospital of a similar name was meant.'] }),
  })
  .meta({ id: 'WithdrawConflict', description: 'Withdrawal of a declaration that was wrong.' });

const conflict = z
  .object({
    id: id.describe('Id of the conflict of interest.').meta({ examples: ['00000000-0000-4000-8000-0000000000cf'] }),
    organizationId,
    organizationName,
    kind: conflictKind,
    ...conflictDates,
    countsUntil: localDate
      .nullable()
      .describe('Last day it counts, the cooling-off included; null while the tie lasts.'),
    note: z
      .string()
      .describe('What ties the person to the organization; may be empty.')
      .meta({ examples: ['Head of IT until March 2026.'] }),
  })
  .meta({ id: 'Conflict', description: 'A declared conflict of interest.' });
export type Conflict = z.output<typeof conflict>;
export const conflicts = z.array(conflict).meta({ description: 'Conflicts of interest, the latest tie first.' });

const day = (description: string) => localDate.describe(description).meta({ examples: ['2027-04-20'] });
const costPart = z
  .object({
    code: z
      .enum(['load', 'travel', 'chained', 'continuity', 'mentoring', 'wait'])
      .describe(
        'Other visits nearby in time, the way to the site, two visits on one trip, a known facility, a mentor together with a person in training, or how long the hospital waits.',
      ),
    amount: z
      .int()
      .describe('What it adds to the cost; negative where it speaks for the proposal.')
      .meta({ examples: [2] }),
  })
  .describe('A reason for the rank.');

export const proposals = z
  .object({
    ranked: z
      .array(
        z
          .object({
            firstDay: day('First day.'),
            lastDay: day('Last day.'),
            startsAt: z
              .string()
              .describe('Start of the first day, as wall-clock time in the time zone of the facility.')
              .meta({ examples: ['2027-04-20T09:00'] }),
            endsAt: z
              .string()
              .describe('End of the last day, as wall-clock time in the time zone of the facility.')
              .meta({ examples: ['2027-04-20T16:00'] }),
            team: z
              .array(
                z
                  .object({ personId, name: personName, costs: z.array(costPart).describe('Reasons of this person.') })
                  .describe('A member of the team.'),
              )
              .describe('The team.'),
            lead: personId.describe('Id of the validator who would lead.'),
            costs: z.array(costPart).describe('Reasons of the date and of the team as a whole.'),
            cost: z
              .int()
              .describe('Sum of all reasons; the lower the better.')
              .meta({ examples: [3] }),
          })
          .describe('A date with a team.'),
      )
      .describe('Dates with teams, the best first.'),
    rejected: z
      .array(
        z
          .object({
            personId,
            name: personName,
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
                        'ranked-lower',
                        'no-team',
                      ])
                      .describe('Why the person is in no ranked team.'),
                    dates: z
                      .int()
                      .describe('On how many of the possible dates it is so.')
                      .meta({ examples: [12] }),
                  })
                  .describe('One reason.'),
              )
              .describe('The reasons, those for the most dates first.'),
          })
          .describe('A validator who is in no ranked team.'),
      )
      .describe('Every validator who is in no ranked team, with the reasons.'),
    closed: z
      .array(
        z
          .object({
            firstDay: day('First day that is not possible.'),
            day: day('Day on which the site is closed.'),
            holiday: z
              .string()
              .nullable()
              .describe('Name of the public holiday; null for a weekend.')
              .meta({ examples: ['Good Friday'] }),
          })
          .describe('A date that is not possible.'),
      )
      .describe('Dates that are not possible, since the site is closed.'),
    dates: z
      .int()
      .describe('Number of possible dates.')
      .meta({ examples: [21] }),
    languagesMissing: z
      .array(z.string())
      .describe('Requested languages that no available validator speaks.')
      .meta({ examples: [[]] }),
  })
  .meta({ id: 'RankedProposals', description: 'Dates and teams for a visit, with the reasons.' });
export type Proposals = z.output<typeof proposals>;

const namedOrganization = z
  .object({ id: organizationId, name: organizationName })
  .meta({ id: 'NamedOrganization', description: 'An organization by its name.' });
export const namedOrganizations = z
  .array(namedOrganization)
  .meta({ description: 'Organizations whose name contains the text, up to 20.' });
