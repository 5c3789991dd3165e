import { facilityRegistered } from '@cairn/contracts/organizations/events/facility-registered.v1.js';
import { memberInvited } from '@cairn/contracts/organizations/events/member-invited.v1.js';
import { memberJoined } from '@cairn/contracts/organizations/events/member-joined.v1.js';
import { passwordResetRequested } from '@cairn/contracts/organizations/events/password-reset-requested.v1.js';
import { serviceAreasDefined } from '@cairn/contracts/organizations/events/service-areas-defined.v1.js';
import { publish, stream } from '@cairn/platform/service/stream.js';
import { facilityEvents } from './facility/facility-events.js';
import { facilityDecider } from './facility/facility.js';
import { organizationEvents } from './organization/organization-events.js';
import { organizationDecider } from './organization/organization.js';
import { passwordResetEvents } from './password-reset/password-reset-events.js';
import { passwordResetDecider } from './password-reset/password-reset.js';

export const organization = stream(organizationDecider, organizationEvents, {
  MemberJoined: ({ tenantId, data: { personId } }) => publish(memberJoined, { organizationId: tenantId, personId }),
  MemberInvited: ({ tenantId, meta, data }, { name }) =>
    publish(memberInvited, { ...data, organizationId: tenantId, organizationName: name, invitedBy: meta.actor }),
});

export const facility = stream(facilityDecider, facilityEvents, {
  FacilityAdded: ({ data: { profile, ...ids } }) => publish(facilityRegistered, { ...ids, ...profile }),
  ServiceAreasDefined: ({ data }, { id }) =>
    id ? publish(serviceAreasDefined, { facilityId: id, serviceAreas: [...data.serviceAreas] }) : undefined,
});

export const passwordReset = stream(passwordResetDecider, passwordResetEvents, {
  PasswordResetRequested: ({ data }) => publish(passwordResetRequested, data),
});
