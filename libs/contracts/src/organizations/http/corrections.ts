import { z } from 'zod';
import { assignedCountry, id, instant, localDate, name, reason } from '../../values.js';
import { personName } from '../../vocabulary.js';
import { facilityProfile, fieldValue, identifiers } from '../facility.js';

const from = localDate
  .describe('Day from which it holds, in the past or today; today when left out.')
  .meta({ examples: ['2027-01-01'] });
const why = reason(1000)
  .describe('Why it is changed, up to 1,000 characters; required once an assessment was submitted.')
  .meta({ examples: ['The name was misspelled.'] });
const enteredCountry = assignedCountry.meta({
  description: 'Country as an assigned code of ISO 3166-1 alpha-2.',
  examples: ['SA'],
});

export const correctFacility = facilityProfile
  .extend({
    name: name(160)
      .describe('Name of the facility, up to 160 characters.')
      .meta({ examples: ['Aurora Hospital'] }),
    country: enteredCountry,
    from: from.optional(),
    reason: why.optional(),
    sameNameConfirmed: z
      .boolean()
      .optional()
      .describe('True to keep a name that another facility of the organization has in the same place.'),
  })
  .meta({ id: 'CorrectFacility', description: 'The whole profile of a facility, effective from a day on.' });

export const correctOrganization = z
  .object({
    name: name(160)
      .describe('Name of the organization, up to 160 characters.')
      .meta({ examples: ['Aurora Health'] }),
    country: enteredCountry,
    identifiers: identifiers.optional(),
    from: from.optional(),
    reason: why.optional(),
  })
  .meta({ id: 'CorrectOrganization', description: 'The record of an organization, effective from a day on.' });

export const archiveFacility = z
  .object({
    reason: reason(1000)
      .describe('Why it is archived, up to 1,000 characters.')
      .meta({ examples: ['The hospital closed.'] }),
  })
  .meta({ id: 'ArchiveFacility', description: 'Why a facility is archived.' });

export const restoreFacility = z
  .object({
    reason: reason(1000)
      .describe('Why it is brought back, up to 1,000 characters.')
      .meta({ examples: ['It was archived by mistake.'] }),
  })
  .meta({ id: 'RestoreFacility', description: 'Why an archived facility is brought back.' });

const changedValue = fieldValue.describe('Value of the field; null where it had none.');

const correction = z
  .object({
    kind: z.enum(['corrected', 'archived', 'restored']).describe('What was done.'),
    at: instant.describe('Instant at which it was recorded.').meta({ examples: ['2027-03-09T06:00:00.000Z'] }),
    by: personName.describe('Name of the person who did it; empty for a person who was erased.'),
    byId: id.describe('Id of that person.').meta({ examples: ['00000000-0000-4000-8000-00000000000a'] }),
    from: localDate.describe('Day from which it holds.').meta({ examples: ['2027-03-09'] }),
    reason: z.string().nullable().describe('Why, in the words of that person; null without a reason.'),
    changes: z
      .array(
        z
          .object({
            field: z
              .string()
              .describe('Name of the field.')
              .meta({ examples: ['name'] }),
            before: changedValue.meta({ examples: ['Aurora Hospitel'] }),
            after: changedValue.meta({ examples: ['Aurora Hospital'] }),
          })
          .describe('One field that was changed.'),
      )
      .describe('The fields that were changed.'),
  })
  .meta({ id: 'Correction', description: 'One change to what is known of a facility or an organization.' });
export type Correction = z.output<typeof correction>;
export const corrections = z.array(correction).meta({ description: 'Changes, the latest first.' });
