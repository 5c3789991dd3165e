import { z } from 'zod';
import { id, line, slug } from '../values.js';

const timeOfDay = (description: string, example: string) =>
  z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time of day like 09:30')
    .describe(description)
    .meta({ examples: [example] });
const orNone = (max: number, description: string, example: string) =>
  line(max)
    .nullable()
    .describe(description)
    .meta({ examples: [example] });

/**
 * A part of the agenda of a visit. Days count from 1 and times are wall time at the facility, so that an agenda moves
 * with its visit; hours after midnight belong to the shift that began the day before.
 */
export const agendaEntry = z
  .object({
    id: id
      .describe('Id of the entry, made by who enters it.')
      .meta({ examples: ['00000000-0000-4000-8000-0000000000e7'] }),
    day: z
      .int()
      .min(1)
      .max(31)
      .describe('Day of the visit, counted from 1.')
      .meta({ examples: [1] }),
    from: timeOfDay('Start, as wall-clock time at the facility.', '09:30'),
    until: timeOfDay('End, as wall-clock time at the facility.', '10:30'),
    title: line(200)
      .describe('What takes place.')
      .meta({ examples: ['Visit of the service area'] }),
    serviceArea: orNone(200, 'Service area that is visited; null for none.', 'Radiology'),
    criteria: z
      .array(slug.describe('Id of a criterion.').meta({ examples: ['S6.enterprise-archive'] }))
      .max(500)
      .describe('Criteria of the checklist that are looked at.'),
    place: orNone(200, 'Where it takes place; null where it is open.', 'Building B, room 2.14'),
    people: z
      .array(
        line(120)
          .describe('A person to meet.')
          .meta({ examples: ['Dr. Amal Haddad, head of radiology'] }),
      )
      .max(20)
      .describe('People of the hospital to meet.'),
    validators: z
      .array(id.describe('Id of a validator of the team.').meta({ examples: ['00000000-0000-4000-8000-00000000000c'] }))
      .max(5)
      .describe('Who of the team takes part; empty for the whole team.'),
  })
  .meta({ id: 'AgendaEntry', description: 'A part of the agenda of a visit.' });
export type AgendaEntry = Readonly<z.output<typeof agendaEntry>>;

export const agendaEntries = z
  .array(agendaEntry)
  .max(300)
  .refine((all) => new Set(all.map((one) => one.id)).size === all.length, 'must not have an id twice');

export const sessionWhen = z
  .enum(['first-day', 'each-day-start', 'service-area', 'facility', 'each-day-end', 'last-day'])
  .meta({
    description:
      'Where the session stands: at the start of the first day, at the start or the end of each day, once for each service area, once for the criteria of the whole facility, or at the end of the last day.',
  });

/** A session of the template that agendas are drafted from. */
export const agendaSession = z
  .object({
    title: line(200)
      .describe('What takes place.')
      .meta({ examples: ['Opening meeting'] }),
    minutes: z
      .int()
      .min(5)
      .max(600)
      .describe('How long it takes, 5 to 600 minutes.')
      .meta({ examples: [30] }),
    when: sessionWhen,
  })
  .meta({ id: 'AgendaSession', description: 'A session of the template of agendas.' });
export type AgendaSession = Readonly<z.output<typeof agendaSession>>;

/** What agendas are drafted from until the programme sets a template of its own. */
export const shippedAgenda: readonly AgendaSession[] = [
  { title: 'Opening meeting', minutes: 30, when: 'first-day' },
  { title: 'Visit of the service area', minutes: 60, when: 'service-area' },
  { title: 'Criteria of the whole facility', minutes: 60, when: 'facility' },
  { title: 'Meeting of the team', minutes: 30, when: 'each-day-end' },
  { title: 'Closing meeting', minutes: 30, when: 'last-day' },
];
