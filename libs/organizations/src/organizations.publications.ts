import { facilityCorrected } from '@cairn/contracts/organizations/events/facility-corrected.v1.js';
import { facilityRegistered } from '@cairn/contracts/organizations/events/facility-registered.v1.js';
import { memberInvited } from '@cairn/contracts/organizations/events/member-invited.v1.js';
import { memberJoined } from '@cairn/contracts/organizations/events/member-joined.v1.js';
import { organizationCorrected } from '@cairn/contracts/organizations/events/organization-corrected.v1.js';
import { participationDeclined } from '@cairn/contracts/organizations/events/participation-declined.v1.js';
import { participationRequested } from '@cairn/contracts/organizations/events/participation-requested.v1.js';
import { passwordResetRequested } from '@cairn/contracts/organizations/events/password-reset-requested.v1.js';
import { staffInvited } from '@cairn/contracts/organizations/events/staff-invited.v1.js';
import { serviceAreasDefined } from '@cairn/contracts/organizations/events/service-areas-defined.v1.js';
import { publish, stream } from '@cairn/platform/service/stream.js';
import { facilityEvents } from './facility/facility-events.js';
import type { Facility } from './facility/facility-state.js';
import { facilityDecider } from './facility/facility.js';
import { organizationEvents } from './organization/organization-events.js';
import { organizationDecider } from './organization/organization.js';
import { participationEvents } from './participation/participation-events.js';
import { participationDecider } from './participation/participation.js';
import { staffEvents } from './staff/staff-events.js';
import { staffDecider } from './staff/staff.js';
import { passwordResetEvents } from './password-reset/password-reset-events.js';
import { passwordResetDecider } from './password-reset/password-reset.js';

export const organization = stream(organizationDecider, organizationEvents, {
  OrganizationCorrected: ({ tenantId, data: { name, country, from } }) =>
    publish(organizationCorrected, { organizationId: tenantId, organizationName: name, country, from }),
  MemberJoined: ({ tenantId, data: { personId } }) => publish(memberJoined, { organizationId: tenantId, personId }),
  MemberInvited: ({ tenantId, meta, data }, { name }) =>
    publish(memberInvited, { ...data, organizationId: tenantId, organizationName: name, invitedBy: meta.actor }),
});

type Corrected = { readonly data: { readonly organizationName: string; readonly from: string } };

const corrected = ({ data: { organizationName, from } }: Corrected, state: Facility) => {
  const { id: facilityId, organizationId, profile, archived } = state;
  return facilityId && profile
    ? publish(facilityCorrected, { ...profile, facilityId, organizationId, organizationName, from, archived })
    : undefined;
};

export const facility = stream(facilityDecider, facilityEvents, {
  FacilityAdded: ({ data: { profile, ...ids } }) => publish(facilityRegistered, { ...ids, ...profile }),
  FacilityCorrected: corrected,
  FacilityArchived: corrected,
  FacilityRestored: corrected,
  ServiceAreasDefined: ({ data }, { id }) =>
    id ? publish(serviceAreasDefined, { facilityId: id, serviceAreas: [...data.serviceAreas] }) : undefined,
});

export const participation = stream(participationDecider, participationEvents, {
  ParticipationRequested: ({ data: { requestId, hospital, country, byStaff } }) =>
    byStaff ? undefined : publish(participationRequested, { requestId, hospital, country }),
  ParticipationDeclined: ({ data }, { requestId, hospital }) =>
    publish(participationDeclined, { ...data, requestId, hospital }),
});

export const staff = stream(staffDecider, staffEvents, {
  StaffInvited: ({ meta, data: { roles, ...invited } }) =>
    publish(staffInvited, { ...invited, roles: [...roles], invitedBy: meta.actor }),
});

export const passwordReset = stream(passwordResetDecider, passwordResetEvents, {
  PasswordResetRequested: ({ data }) => publish(passwordResetRequested, data),
});
