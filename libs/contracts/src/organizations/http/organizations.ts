import { z } from 'zod';
import { deskFilter } from '../../list-filters.js';
import { pageOf, pageQuery, search, sortedBy } from '../../page.js';
import { organizationRole } from '../../roles.js';
import { assignedCountry, email, id, instant, name, slug, timeZone } from '../../values.js';
import { facilityId, organizationId, organizationName, personName, version } from '../../vocabulary.js';
import { facilityProfile, identifiers, serviceArea } from '../facility.js';

const enteredCountry = assignedCountry.meta({
  description: 'Country as an assigned code of ISO 3166-1 alpha-2.',
  examples: ['SA'],
});
const enteredEmail = email.describe('E-mail address.').meta({ examples: ['ada@example.org'] });
const country = z
  .string()
  .describe('ISO 3166-1 alpha-2 code of the country.')
  .meta({ examples: ['SA'] });

export const registerOrganization = z
  .object({
    name: name(160)
      .describe('Name of the organization, up to 160 characters.')
      .meta({ examples: ['Aurora Health'] }),
    country: enteredCountry,
  })
  .meta({ id: 'RegisterOrganization', description: 'A new organization; the caller becomes its first administrator.' });

export const organization = z
  .object({
    id: organizationId,
    name: organizationName,
    country,
    identifiers: identifiers.optional(),
    version,
  })
  .meta({ id: 'Organization', description: 'A hospital group, trust or ministry that owns facilities.' });
export const organizations = pageOf(organization, 'Organizations.');
export const organizationsQuery = pageQuery.extend({
  search: search.describe('Words to look for in the name.'),
  country: deskFilter.country.describe('Only those of this country, by ISO 3166-1 alpha-2 code.'),
  sort: sortedBy(['name'], 'name'),
});
export type OrganizationsQuery = z.output<typeof organizationsQuery>;
export type Organization = z.output<typeof organization>;

export const addFacility = facilityProfile
  .extend({
    name: name(160)
      .describe('Name of the facility, up to 160 characters.')
      .meta({ examples: ['Aurora Hospital'] }),
    country: enteredCountry,
    sameNameConfirmed: z
      .boolean()
      .optional()
      .describe('True to add it although the organization has a facility of this name in the same place.'),
  })
  .meta({ id: 'AddFacility', description: 'A new facility of the organization.' });

export const defineServiceAreas = z
  .object({
    serviceAreas: z
      .array(
        z
          .object({
            id: id.optional().describe('Id of an existing service area; left out for a new one.'),
            name: name(120)
              .describe('Name, up to 120 characters.')
              .meta({ examples: ['Radiology'] }),
            kind: slug
              .describe('Kind of service area, as maturity models name them.')
              .meta({ examples: ['radiology'] }),
          })
          .describe('A service area.'),
      )
      .max(100)
      .describe('All service areas; those that are not listed are removed.'),
  })
  .meta({ id: 'DefineServiceAreas', description: 'The complete list of the service areas of a facility.' });

export const facility = facilityProfile
  .extend({
    id: facilityId,
    serviceAreas: z.array(serviceArea).describe('Departments that answer for themselves.'),
    archived: z.boolean().describe('True while nothing new can be opened for it.'),
    reasonAsked: z.boolean().describe('True once an assessment was submitted: a change then needs a reason.'),
    version,
  })
  .meta({ id: 'Facility', description: 'A facility with its service areas.' });
export const facilities = pageOf(facility, 'Facilities of the organization.');
export const facilitiesQuery = pageQuery.extend({
  search: search.describe('Words to look for in the name.'),
  country: deskFilter.country,
  sort: sortedBy(['name', 'type', 'country'], 'name'),
});
export type FacilitiesQuery = z.output<typeof facilitiesQuery>;
export type Facility = z.output<typeof facility>;

export const inviteMember = z
  .object({
    email: enteredEmail,
    name: name(120)
      .describe('Name of the person, up to 120 characters.')
      .meta({ examples: ['Ada Okafor'] }),
    role: organizationRole,
  })
  .meta({ id: 'InviteMember', description: 'The person to invite, and the role offered.' });

export const changeRole = z
  .object({ role: organizationRole })
  .meta({ id: 'ChangeRole', description: 'The new role of the member.' });

const invitationId = id.describe('Id of the invitation.').meta({ examples: ['00000000-0000-4000-8000-0000000000e1'] });

export const member = z
  .object({
    personId: id.describe('Id of the person; until the invitation is accepted, the id of the invitation.'),
    name: personName.describe('Name of the person; as the inviter typed it until the invitation is accepted.'),
    email: z
      .string()
      .describe('E-mail address.')
      .meta({ examples: ['ada@example.org'] }),
    role: organizationRole,
    status: z.enum(['invited', 'active']).describe('`invited` while an invitation is open, `active` for a member.'),
    invitationId: invitationId.nullable().describe('Id of the open invitation; null for a member.'),
    expiresAt: instant
      .nullable()
      .describe('Instant until which the invitation can be accepted; null for a member.')
      .meta({ examples: ['2027-03-23T06:00:00.000Z'] }),
    since: instant.describe('Instant of the invitation, or of joining.'),
    secondFactor: z
      .enum(['one-time-codes', 'passkey', 'single-sign-on', 'none'])
      .nullable()
      .describe(
        'What the member signs in with besides a password; null for who is invited, and for readers who do not administer.',
      ),
  })
  .meta({ id: 'Member', description: 'A member of the organization, or an open invitation.' });
export const members = z.array(member).meta({ description: 'Members and open invitations of the organization.' });
export type Member = z.output<typeof member>;

export const invitation = z
  .object({
    organizationName,
    email: z
      .string()
      .describe('E-mail address that was invited.')
      .meta({ examples: ['ada@example.org'] }),
    name: personName,
    role: organizationRole,
    status: z.enum(['open', 'accepted', 'expired']).describe('Whether the invitation can still be accepted.'),
    hasAccount: z.boolean().describe('Whether the person has a password already, so that none is asked for.'),
  })
  .meta({ id: 'Invitation', description: 'An invitation as the person invited sees it.' });

export type Invitation = z.output<typeof invitation>;

export const acceptInvitation = z
  .object({
    name: name(120)
      .describe('Name of the person, up to 120 characters.')
      .meta({ examples: ['Ada Okafor'] }),
    password: z
      .string()
      .max(256)
      .optional()
      .describe('Password to set, 15 to 256 characters; required for a person without an account.')
      .meta({ examples: ['purple otters juggle quietly'] }),
    timeZone: timeZone
      .optional()
      .describe('IANA time zone of a person without an account.')
      .meta({ examples: ['Asia/Riyadh'] }),
  })
  .meta({ id: 'AcceptInvitation', description: 'Acceptance of an invitation.' });
