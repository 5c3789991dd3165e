import { z } from 'zod';
import { organizationRole } from '../../roles.js';
import { assignedCountry, email, id, instant, name, slug, timeZone, version } from '../../values.js';
import { facilityProfile, serviceArea } from '../facility.js';

/** `POST /api/organizations`: the person who asks becomes its first admin. */
export const registerOrganization = z
  .object({ name: name(160), country: assignedCountry })
  .meta({ id: 'RegisterOrganization' });

/** `GET /api/organizations`, `GET /api/organizations/:organizationId` */
export const organization = z
  .object({ id, name: z.string(), country: z.string(), version })
  .meta({ id: 'Organization' });
export const organizations = z.array(organization);
export type Organization = z.output<typeof organization>;

/**
 * `POST /api/organizations/:organizationId/facilities`. A name that another facility of the organization has in the
 * same place is refused with `facility-name-taken`, unless `sameNameConfirmed` says that both exist.
 */
export const addFacility = facilityProfile
  .extend({ name: name(160), country: assignedCountry, sameNameConfirmed: z.boolean().optional() })
  .meta({ id: 'AddFacility' });

/**
 * `PUT /api/organizations/:organizationId/facilities/:facilityId/service-areas` with `If-Match`; an area without id is
 * new.
 */
export const defineServiceAreas = z
  .object({ serviceAreas: z.array(z.object({ id: id.optional(), name: name(120), kind: slug })).max(100) })
  .meta({ id: 'DefineServiceAreas' });

/** `GET .../facilities`, `GET .../facilities/:facilityId` (ETag: version) */
export const facility = facilityProfile
  .extend({ id, serviceAreas: z.array(serviceArea), version })
  .meta({ id: 'Facility' });
export const facilities = z.array(facility);
export type Facility = z.output<typeof facility>;

/** `POST /api/organizations/:organizationId/invitations` */
export const inviteMember = z.object({ email, name: name(120), role: organizationRole }).meta({ id: 'InviteMember' });

/** `PUT /api/organizations/:organizationId/members/:personId/role` */
export const changeRole = z.object({ role: organizationRole }).meta({ id: 'ChangeRole' });

/** `GET /api/organizations/:organizationId/members`: members and open invitations. */
export const member = z
  .object({
    /** Null until an invitation is accepted. */
    personId: id.nullable(),
    /** As the inviter typed it until the invitation is accepted; afterwards the person's own. */
    name: z.string(),
    email: z.string(),
    role: organizationRole,
    status: z.enum(['invited', 'active']),
    invitationId: id.nullable(),
    /** Until when an invitation can be accepted; null for a member. */
    expiresAt: instant.nullable(),
    since: instant,
  })
  .meta({ id: 'Member' });
export const members = z.array(member);
export type Member = z.output<typeof member>;

/** `GET /api/invitations/:token` for a guest who follows the mail. */
export const invitation = z
  .object({
    organizationName: z.string(),
    email: z.string(),
    name: z.string(),
    role: organizationRole,
    status: z.enum(['open', 'accepted', 'expired']),
    hasAccount: z.boolean(),
  })
  .meta({ id: 'Invitation' });

export type Invitation = z.output<typeof invitation>;

/**
 * `POST /api/invitations/:token/acceptance`; `password` is needed by who has no account yet, whose zone is `timeZone`.
 */
export const acceptInvitation = z
  .object({ name: name(120), password: z.string().max(256).optional(), timeZone: timeZone.optional() })
  .meta({ id: 'AcceptInvitation' });
