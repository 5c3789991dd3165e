import type { Operations } from '../../operation.js';

export const organizationOperations = {
  'POST /api/organizations': {
    id: 'registerOrganization',
    tag: 'Organizations',
    summary: 'Register an organization',
    description:
      'The caller becomes its first administrator. The number of organizations per person and day is limited.',
    refusals: { 409: ['organization-already-registered'], 429: ['too-many-organizations'] },
  },
  'GET /api/organizations': {
    id: 'listOrganizations',
    tag: 'Organizations',
    summary: 'List organizations',
    description: 'Those the caller is a member of; programme staff get up to 5,000 of all.',
  },
  'GET /api/organizations/{organizationId}': {
    id: 'getOrganization',
    tag: 'Organizations',
    summary: 'Read an organization',
    description: 'Its ETag carries the version.',
  },
  'POST /api/organizations/{organizationId}/facilities': {
    id: 'addFacility',
    tag: 'Organizations',
    summary: 'Add a facility',
    description:
      'A name that another facility of the organization has in the same place is refused unless `sameNameConfirmed` is true.',
    refusals: { 409: ['facility-name-taken', 'facility-already-added'] },
  },
  'GET /api/organizations/{organizationId}/facilities': {
    id: 'listFacilities',
    tag: 'Organizations',
    summary: 'List the facilities of an organization',
    description: 'With their service areas.',
  },
  'GET /api/organizations/{organizationId}/facilities/{facilityId}': {
    id: 'getFacility',
    tag: 'Organizations',
    summary: 'Read a facility',
    description: 'With its service areas; the ETag carries the version that changes send in If-Match.',
  },
  'PUT /api/organizations/{organizationId}/facilities/{facilityId}/service-areas': {
    id: 'defineServiceAreas',
    tag: 'Organizations',
    summary: 'Replace the service areas of a facility',
    description: 'Assessments that are open keep the service areas they were opened with.',
    refusals: { 409: ['service-area-unknown', 'service-area-twice', 'service-area-name-twice'] },
  },
  'GET /api/organizations/{organizationId}/members': {
    id: 'listMembers',
    tag: 'Members',
    summary: 'List members and open invitations',
    description: 'By name; an invitation stays listed until it is accepted or withdrawn.',
  },
  'POST /api/organizations/{organizationId}/invitations': {
    id: 'inviteMember',
    tag: 'Members',
    summary: 'Invite a person',
    description:
      'A mail with a link is sent. `id` of the response is the id of the invitation. The number of invitations per day is limited.',
    refusals: { 409: ['already-a-member', 'already-invited'], 429: ['too-many-invitations'] },
  },
  'GET /api/organizations/{organizationId}/invitations/{invitationId}': {
    id: 'getOpenInvitation',
    tag: 'Members',
    summary: 'Read an open invitation',
    description: 'Until it is accepted or withdrawn.',
    refusals: { 404: ['invitation-not-found'] },
  },
  'DELETE /api/organizations/{organizationId}/invitations/{invitationId}': {
    id: 'withdrawInvitation',
    tag: 'Members',
    summary: 'Withdraw an invitation',
    description: 'Its link no longer works.',
    refusals: { 409: ['invitation-unknown'] },
  },
  'PUT /api/organizations/{organizationId}/members/{personId}/role': {
    id: 'changeMemberRole',
    tag: 'Members',
    summary: 'Change the role of a member',
    description: 'Takes effect with the next request of the member. An organization keeps at least one administrator.',
    refusals: { 409: ['not-a-member', 'last-admin'] },
  },
  'DELETE /api/organizations/{organizationId}/members/{personId}': {
    id: 'removeMember',
    tag: 'Members',
    summary: 'Remove a member',
    description:
      'Or withdraw an open invitation, by the id under which it is listed. Takes effect with the next request of the member. An organization keeps at least one administrator.',
    refusals: { 409: ['last-admin'] },
  },
  'GET /api/invitations/{token}': {
    id: 'getInvitation',
    tag: 'Sign-in',
    summary: 'Read an invitation',
    description: 'For a guest who follows the link of the mail.',
    refusals: { 404: ['invitation-not-found'] },
  },
  'POST /api/invitations/{token}/acceptance': {
    id: 'acceptInvitation',
    tag: 'Sign-in',
    summary: 'Accept an invitation',
    description: 'Sets the password of a person without an account. Nobody is signed in by it.',
    refusals: { 404: ['invitation-not-found'], 409: ['invitation-unknown', 'invitation-expired'] },
  },
  'POST /api/password-resets': {
    id: 'requestPasswordReset',
    tag: 'Sign-in',
    summary: 'Request a password reset',
    description:
      'A mail with a link is sent where the address has an account. The response is the same for every address.',
    success: 'The request was accepted.',
  },
  'GET /api/password-resets/{token}': {
    id: 'getPasswordReset',
    tag: 'Sign-in',
    summary: 'Check the link of a password reset',
    description: 'For a guest who follows the link of the mail.',
    refusals: { 404: ['password-reset-not-found'] },
  },
  'POST /api/password-resets/{token}/password': {
    id: 'setPassword',
    tag: 'Sign-in',
    summary: 'Set a new password',
    description: 'Ends every session of the person. Nobody is signed in by it.',
    success: 'The password was set.',
    refusals: { 404: ['password-reset-not-found'], 409: ['password-reset-over'] },
  },
} satisfies Operations;
