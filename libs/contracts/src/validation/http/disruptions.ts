import { z } from 'zod';
import { assignedCountry, id, instant, localDate, reason, wallTime } from '../../values.js';
import {
  facilityName,
  organizationId,
  organizationName,
  personId,
  personName,
  timeZone,
  version,
  visitId,
} from '../../vocabulary.js';

const countries = z
  .array(assignedCountry.describe('Country of the facilities, as ISO 3166-1 alpha-2 code.').meta({ examples: ['SA'] }))
  .min(1)
  .max(60)
  .describe('Countries of the facilities.');
const from = localDate.describe('First day of the disruption.').meta({ examples: ['2027-04-01'] });
const to = localDate.describe('Last day of the disruption.').meta({ examples: ['2027-04-30'] });
const days = z
  .int()
  .min(-180)
  .max(180)
  .refine((one) => one !== 0, 'must not be 0')
  .describe('Days by which dates move; negative for earlier ones.')
  .meta({ examples: [28] });
const why = reason(1000)
  .describe('Why dates move, up to 1,000 characters; everybody concerned reads it.')
  .meta({ examples: ['The airports of the region are closed.'] });

const ordered = <Asked extends { readonly from: string; readonly to: string }>({ from: first, to: last }: Asked) =>
  first <= last;
const order = { path: ['to'], error: 'must not be before from' };

export const disruptionAsked = z
  .object({
    countries: z
      .string()
      .regex(/^[A-Z]{2}(,[A-Z]{2}){0,59}$/, 'must be country codes such as SA,AE')
      .transform((codes) => [...new Set(codes.split(','))]),
    from: localDate,
    to: localDate,
    days: z.coerce.number().pipe(days),
  })
  .refine(ordered, order);

export const declareDisruption = z
  .object({
    countries,
    from,
    to,
    days,
    reason: why,
    visits: z
      .array(
        z
          .object({ visitId, version: version.describe('Version of the visit that was previewed.') })
          .describe('A visit whose date moves.'),
      )
      .min(1)
      .max(1000)
      .describe('Visits whose dates move, out of the preview.'),
  })
  .refine(ordered, order)
  .meta({ id: 'DeclareDisruption', description: 'A disruption that moves dates of visits, for one reason.' });

const subject = {
  visitId,
  organizationId,
  organizationName,
  facilityName,
  country: assignedCountry.describe('Country of the facility, as ISO 3166-1 alpha-2 code.').meta({ examples: ['SA'] }),
  timeZone,
};
const start = (description: string) => wallTime.describe(description).meta({ examples: ['2027-04-20T09:00'] });
const startOrNone = (description: string) =>
  wallTime
    .nullable()
    .describe(description)
    .meta({ examples: ['2027-04-20T09:00'] });
const team = z.array(z.object({ personId, name: personName }).describe('A member of the team.')).describe('The team.');
const held = z.boolean().describe('Whether the date is only held, since the hospital has not confirmed it.');

export const disruptionPreview = z
  .object({
    visits: z
      .array(
        z
          .object({
            ...subject,
            version,
            held,
            startsAt: start('Present start, as wall-clock time in the time zone of the facility.'),
            endsAt: start('Present end, as wall-clock time in the time zone of the facility.'),
            newStartsAt: start('Start after the shift.'),
            newEndsAt: start('End after the shift.'),
            team,
            obstacle: z
              .string()
              .nullable()
              .describe('Code of what the shifted date would run into; null for nothing.')
              .meta({ examples: [null] }),
          })
          .describe('A visit that the disruption touches.'),
      )
      .describe('Visits with a date within the window, fixed or held; the earliest first.'),
    validators: z
      .int()
      .describe('Validators in the teams of these visits.')
      .meta({ examples: [12] }),
    organizations: z
      .int()
      .describe('Organizations of these visits.')
      .meta({ examples: [9] }),
  })
  .meta({ id: 'DisruptionPreview', description: 'Everything a disruption would touch.' });
export type DisruptionPreview = z.output<typeof disruptionPreview>;

export const disruption = z
  .object({
    id: id.describe('Id of the disruption.').meta({ examples: ['00000000-0000-4000-8000-0000000000a2'] }),
    countries,
    from,
    to,
    days,
    reason: why,
    status: z
      .enum(['applying', 'applied', 'undoing', 'undone'])
      .describe('Whether dates are being moved, were moved, are being put back, or were put back.'),
    at: instant.describe('Instant at which it was declared.'),
    by: personName.describe('Name of the person who declared it.'),
    version,
    visits: z
      .array(
        z
          .object({
            ...subject,
            outcome: z
              .enum(['open', 'shifted', 'refused', 'restored', 'kept'])
              .describe(
                'Whether it still is to be moved, was moved, was refused by a rule, was put back, or keeps its new date after an undo.',
              ),
            startsAt: startOrNone(
              'Start now, as wall-clock time in the time zone of the facility; null without a date.',
            ),
            before: startOrNone(
              'Start before, as wall-clock time in the time zone of the facility; null where it was not moved.',
            ),
            refusal: z
              .string()
              .nullable()
              .describe('Code of the rule that refused it; null without.')
              .meta({ examples: [null] }),
          })
          .describe('A visit of the disruption.'),
      )
      .describe('Visits of the disruption that the reader may see.'),
  })
  .meta({ id: 'Disruption', description: 'A disruption, and what became of the visits it touched.' });
export type Disruption = z.output<typeof disruption>;

export const disruptions = z.array(disruption).meta({ description: 'The latest disruptions, the newest first.' });
