import { facilityRegistered } from '@cairn/contracts/organizations/events/facility-registered.v1.js';
import { memberInvited } from '@cairn/contracts/organizations/events/member-invited.v1.js';
import { serviceAreasDefined } from '@cairn/contracts/organizations/events/service-areas-defined.v1.js';
import { publish, stream } from '@cairn/platform/service/stream.js';
import { facilityEvents } from './facility/facility-events.js';
import { facilityDecider } from './facility/facility.js';
import { organizationEvents } from './organization/organization-events.js';
import { organizationDecider } from './organization/organization.js';

export const organization = stream(organizationDecider, organizationEvents, {
  MemberInvited: ({ tenantId, meta, data }, { name }) => publish(memberInvited, { ...data, organizationId: tenantId, organizationName: name, invitedBy: meta.actor }),
});

export const facility = stream(facilityDecider, facilityEvents, {
  FacilityAdded: ({ data: { profile, ...ids } }) => publish(facilityRegistered, { ...ids, ...profile }),
  ServiceAreasDefined: ({ data }, { id }) => (id ? publish(serviceAreasDefined, { facilityId: id, serviceAreas: [...data.serviceAreas] }) : undefined),
});
