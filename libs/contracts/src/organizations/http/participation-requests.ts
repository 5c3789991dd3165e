import { z } from 'zod';
import { organizationRole } from '../../roles.js';
import { assignedCountry, email, id, instant, name, reason, slug } from '../../values.js';
import { organizationId, organizationName, personName, version } from '../../vocabulary.js';
import { facilityProfile } from '../facility.js';

const requestId = id
  .describe('Id of the participation request.')
  .meta({ examples: ['00000000-0000-4000-8000-0000000000e3'] });
const hospital = name(160)
  .describe('Name of the hospital, up to 160 characters.')
  .meta({ examples: ['Aurora Hospital'] });
const place = name(120)
  .describe('City or town, up to 120 characters.')
  .meta({ examples: ['Riyadh'] });
const enteredCountry = assignedCountry.meta({
  description: 'Country as an assigned code of ISO 3166-1 alpha-2.',
  examples: ['SA'],
});
const contactName = name(120)
  .describe('Name of the person who would administer the organization, up to 120 characters.')
  .meta({ examples: ['Ada Okafor'] });
const contactEmail = email.describe('E-mail address of that person.').meta({ examples: ['ada@example.org'] });
const modelOfInterest = slug
  .describe('Id of the maturity model the hospital is interested in.')
  .meta({ examples: ['diam-enterprise'] });

export const requestParticipation = z
  .object({
    hospital,
    country: enteredCountry,
    place,
    name: contactName,
    email: contactEmail,
    model: modelOfInterest.optional(),
  })
  .meta({
    id: 'RequestParticipation',
    description: 'A hospital that would like to take part, and the person to invite.',
  });

const participationStatus = z
  .enum(['open', 'confirmed', 'declined'])
  .meta({ description: 'Status of a participation request.' });

const requestFields = {
  id: requestId,
  hospital: z
    .string()
    .describe('Name of the hospital.')
    .meta({ examples: ['Aurora Hospital'] }),
  country: z
    .string()
    .describe('ISO 3166-1 alpha-2 code of the country.')
    .meta({ examples: ['SA'] }),
  place: z
    .string()
    .describe('City or town.')
    .meta({ examples: ['Riyadh'] }),
  name: personName.describe('Name of the person to invite.'),
  email: z
    .string()
    .describe('E-mail address of the person to invite.')
    .meta({ examples: ['ada@example.org'] }),
  model: modelOfInterest.nullable().describe('Id of the maturity model of interest; null where none was named.'),
  status: participationStatus,
  byStaff: z.boolean().describe('True where programme staff entered it, false for a request from outside.'),
  requestedAt: instant.describe('Instant of the request.').meta({ examples: ['2027-03-09T06:00:00.000Z'] }),
  decidedAt: instant
    .nullable()
    .describe('Instant of the confirmation or refusal; null while it is open.')
    .meta({ examples: ['2027-03-10T06:00:00.000Z'] }),
  decidedBy: z
    .string()
    .nullable()
    .describe('Name of the member of staff who decided; null while it is open.')
    .meta({ examples: ['Mona Manager'] }),
  reason: z.string().nullable().describe('Why it was declined; null otherwise.'),
  organizationId: organizationId
    .nullable()
    .describe('Id of the organization the person was invited to; null until confirmed.'),
  version,
};

const participationRequest = z
  .object(requestFields)
  .meta({ id: 'ParticipationRequest', description: 'A hospital that asked to take part.' });
export const participationRequests = z
  .array(participationRequest)
  .meta({ description: 'Participation requests: open ones first, then the latest decided.' });
export type ParticipationRequest = z.output<typeof participationRequest>;

const knownHospital = z
  .object({
    organizationId,
    organizationName,
    facilityId: id.nullable().describe('Id of the facility; null where the name of the organization is alike.'),
    name: z
      .string()
      .describe('Name that is alike.')
      .meta({ examples: ['Aurora Hospital'] }),
    country: z
      .string()
      .describe('ISO 3166-1 alpha-2 code of its country.')
      .meta({ examples: ['SA'] }),
    same: z.boolean().describe('True where people would read both names as one, false where they are only similar.'),
  })
  .describe('An organization or a facility with a similar name.');
export type KnownHospital = z.output<typeof knownHospital>;

export const participationRequestDetail = z
  .object({
    ...requestFields,
    similar: z.array(knownHospital).describe('Organizations and facilities of the country with a similar name.'),
  })
  .meta({
    id: 'ParticipationRequestDetail',
    description: 'A participation request with what may be the same hospital.',
  });
export type ParticipationRequestDetail = z.output<typeof participationRequestDetail>;

export const confirmParticipation = z
  .discriminatedUnion('as', [
    z
      .object({
        as: z.literal('new-organization').describe('The hospital is not known yet.'),
        organizationName: name(160)
          .describe('Name of the new organization, up to 160 characters.')
          .meta({ examples: ['Aurora Health'] }),
        facility: facilityProfile
          .extend({ name: hospital, country: enteredCountry })
          .describe('Profile of its first facility.'),
      })
      .describe('Registers an organization with a facility and invites the person as its first administrator.'),
    z
      .object({
        as: z.literal('member').describe('The hospital belongs to a known organization.'),
        organizationId,
        role: organizationRole,
      })
      .describe('Invites the person to the organization that is there already.'),
  ])
  .meta({
    id: 'ConfirmParticipation',
    description: 'How a participation request is confirmed.',
    examples: [{ as: 'member', organizationId: '00000000-0000-4000-8000-000000000001', role: 'admin' }],
  });
export type ConfirmParticipation = z.output<typeof confirmParticipation>;

export const declineParticipation = z
  .object({
    reason: reason(1000)
      .describe('Why it is declined, up to 1,000 characters; the person is notified.')
      .meta({ examples: ['The programme takes hospitals with at least 20 beds.'] }),
  })
  .meta({ id: 'DeclineParticipation', description: 'Why a participation request is declined.' });

/** One line of a spreadsheet: a hospital with its facility, and the person to invite. */
export const hospitalToInvite = facilityProfile
  .omit({ identifiers: true })
  .extend({
    name: hospital,
    country: enteredCountry,
    place,
    organizationName: name(160)
      .optional()
      .describe('Name of the organization, up to 160 characters; that of the hospital when left out.')
      .meta({ examples: ['Aurora Health'] }),
    contactName,
    contactEmail,
    model: modelOfInterest.optional(),
  })
  .meta({ id: 'HospitalToInvite', description: 'A hospital and the person who is to administer it.' });
export type HospitalToInvite = z.output<typeof hospitalToInvite>;

export const inviteHospitals = z
  .object({
    hospitals: z
      .array(z.record(z.string(), z.unknown()).describe('One hospital: the fields of HospitalToInvite.'))
      .min(1)
      .max(500)
      .describe('Hospitals to invite, up to 500, in the order of the spreadsheet.')
      .meta({
        examples: [
          [
            {
              name: 'Aurora Hospital',
              country: 'SA',
              place: 'Riyadh',
              region: 'middle-east',
              timeZone: 'Asia/Riyadh',
              type: 'general-hospital',
              beds: 120,
              teaching: false,
              ownership: 'public',
              contactName: 'Ada Okafor',
              contactEmail: 'ada@example.org',
            },
          ],
        ],
      }),
    dryRun: z.boolean().describe('True to learn what would be refused, without inviting anyone.'),
    similarConfirmed: z
      .boolean()
      .optional()
      .describe('True to invite hospitals although one of the same name is known in the country.'),
  })
  .meta({ id: 'InviteHospitals', description: 'Hospitals that the programme invites of its own accord.' });

export const invitedHospitals = z
  .object({
    invited: z
      .int()
      .describe('Number of hospitals that were invited; 0 where a row was refused, and in a dry run.')
      .meta({ examples: [0] }),
    rows: z
      .array(
        z
          .object({
            row: z
              .int()
              .describe('Number of the row, counted from 1.')
              .meta({ examples: [3] }),
            field: z
              .string()
              .describe('Field that is refused.')
              .meta({ examples: ['country'] }),
            reason: z
              .string()
              .describe('What is wrong with it.')
              .meta({ examples: ['must be a country of ISO 3166-1, by its two-letter code'] }),
          })
          .describe('Why a row is refused.'),
      )
      .describe('Why rows are refused; empty where all can be invited.'),
  })
  .meta({ id: 'InvitedHospitals', description: 'What became of the rows, or would.' });
export type InvitedHospitals = z.output<typeof invitedHospitals>;
