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
    description: 'Page by page, by name: those the caller is a member of, for programme staff all.',
  },
  'GET /api/organizations/{organizationId}': {
    id: 'getOrganization',
    tag: 'Organizations',
    summary: 'Read an organization',
    description: 'Its ETag carries the version.',
  },
  'PUT /api/organizations/{organizationId}/profile': {
    id: 'correctOrganization',
    tag: 'Organizations',
    summary: 'Correct an organization',
    description:
      'Name, country and identifiers, effective from a day on. Once an assessment was submitted, a reason is required. Certificates keep the name of their day.',
    refusals: { 409: ['correction-in-future', 'correction-needs-reason'] },
  },
  'GET /api/organizations/{organizationId}/corrections': {
    id: 'listOrganizationCorrections',
    tag: 'Organizations',
    summary: 'List the corrections of an organization',
    description: 'Who changed what, why, and from which day on it holds; the latest first, up to 500.',
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
    description: 'Page by page, with their service areas; by name unless `sort` says otherwise.',
  },
  'GET /api/organizations/{organizationId}/facilities/{facilityId}': {
    id: 'getFacility',
    tag: 'Organizations',
    summary: 'Read a facility',
    description: 'With its service areas; the ETag carries the version that changes send in If-Match.',
  },
  'PUT /api/organizations/{organizationId}/facilities/{facilityId}/profile': {
    id: 'correctFacility',
    tag: 'Organizations',
    summary: 'Correct a facility',
    description:
      'The whole profile, effective from a day on. Once an assessment was submitted, a reason is required. Certificates keep the name of their day.',
    refusals: {
      409: ['facility-name-taken', 'facility-archived', 'correction-in-future', 'correction-needs-reason'],
    },
  },
  'GET /api/organizations/{organizationId}/facilities/{facilityId}/corrections': {
    id: 'listFacilityCorrections',
    tag: 'Organizations',
    summary: 'List the corrections of a facility',
    description: 'Who changed what, why, and from which day on it holds; the latest first, up to 500.',
  },
  'POST /api/organizations/{organizationId}/facilities/{facilityId}/archiving': {
    id: 'archiveFacility',
    tag: 'Organizations',
    summary: 'Archive a facility',
    description: 'Nothing new can be opened for it; assessments, visits and certificates stay as they are.',
  },
  'POST /api/organizations/{organizationId}/facilities/{facilityId}/restoring': {
    id: 'restoreFacility',
    tag: 'Organizations',
    summary: 'Bring an archived facility back',
    description: 'New assessments can be opened for it again.',
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
  'POST /api/participation-requests': {
    id: 'requestParticipation',
    tag: 'Participation',
    summary: 'Ask to take part in the programme',
    description:
      'Open to everyone; programme staff decide. The response is the same whether or not the hospital or the address is known.',
    success: 'The request was accepted.',
    refusals: { 429: ['too-many-participation-requests'] },
  },
  'GET /api/participation-requests': {
    id: 'listParticipationRequests',
    tag: 'Participation',
    summary: 'List participation requests',
    description: 'Open ones first, then the latest decided, up to 500.',
  },
  'GET /api/participation-requests/{requestId}': {
    id: 'getParticipationRequest',
    tag: 'Participation',
    summary: 'Read a participation request',
    description: 'With organizations and facilities of the country whose name is the same or similar.',
    refusals: { 404: ['participation-request-not-found'] },
  },
  'POST /api/participation-requests/invitations': {
    id: 'inviteHospitals',
    tag: 'Participation',
    summary: 'Invite hospitals, one or up to 500 at once',
    description:
      'Registers each with its facility and invites its first administrator, or refuses all and names each row with field and reason. A dry run invites nobody. A hospital whose name is known in its country is refused unless `similarConfirmed` is true.',
  },
  'POST /api/participation-requests/{requestId}/confirmation': {
    id: 'confirmParticipation',
    tag: 'Participation',
    summary: 'Confirm a participation request',
    description:
      'Registers the organization with its first facility, or takes one that is there, and invites the person. The invitation is sent shortly after.',
    refusals: { 404: ['participation-request-not-found', 'organization-not-found'], 409: ['participation-decided'] },
  },
  'POST /api/participation-requests/{requestId}/refusal': {
    id: 'declineParticipation',
    tag: 'Participation',
    summary: 'Decline a participation request',
    description: 'The person gets a mail with the reason.',
    refusals: { 404: ['participation-request-not-found'], 409: ['participation-decided'] },
  },
  'GET /api/me/data': {
    id: 'exportOwnData',
    tag: 'Sign-in',
    summary: 'Export what is kept of the signed-in person',
    description: 'Name, address and settings, with memberships, roles and open invitations.',
  },
  'POST /api/me/erasure': {
    id: 'eraseMe',
    tag: 'Sign-in',
    summary: 'Erase the signed-in person',
    description:
      'Ends every membership, role and session and removes name, address and every means to sign in. What the person did stays, under an id that leads to nobody. Refused while nobody else could administer an organization or manage the programme.',
    success: 'The person is erased.',
    refusals: { 409: ['last-admin', 'last-manager'] },
  },
  'GET /api/staff': {
    id: 'listStaff',
    tag: 'Staff',
    summary: 'List the staff of the programme',
    description: 'Everybody with a role in the programme, validators among them, and open invitations.',
  },
  'POST /api/staff/invitations': {
    id: 'inviteStaff',
    tag: 'Staff',
    summary: 'Invite a person to the staff',
    description: 'A mail with a link is sent. `id` of the response is the id of the invitation.',
    refusals: { 409: ['already-on-staff', 'already-invited'], 429: ['too-many-invitations'] },
  },
  'DELETE /api/staff/invitations/{invitationId}': {
    id: 'withdrawStaffInvitation',
    tag: 'Staff',
    summary: 'Withdraw an invitation to the staff',
    description: 'Its link no longer works.',
    refusals: { 404: ['invitation-not-found'] },
  },
  'PUT /api/staff/members/{personId}/roles': {
    id: 'changeStaffRoles',
    tag: 'Staff',
    summary: 'Change the roles of a member of staff',
    description:
      'Without roles the person leaves the staff. A person who loses a role is signed out everywhere at once. The programme keeps at least one manager.',
    refusals: { 409: ['not-on-staff', 'last-manager'] },
  },
  'GET /api/organizations/{organizationId}/single-sign-on': {
    id: 'getSingleSignOn',
    tag: 'Sign-in',
    summary: 'Read the single sign-on of an organization',
    description:
      'The identity provider and the record that proves the domain. The secret of the client is never shown.',
  },
  'PUT /api/organizations/{organizationId}/single-sign-on': {
    id: 'connectSingleSignOn',
    tag: 'Sign-in',
    summary: 'Connect an organization to its identity provider',
    description:
      'The metadata of the provider are read first (OpenID Connect Discovery). Another domain has to be proved anew; with another provider the accounts have to be linked anew.',
    success: 'The connection was kept.',
  },
  'POST /api/organizations/{organizationId}/single-sign-on/domain-proof': {
    id: 'proveSingleSignOnDomain',
    tag: 'Sign-in',
    summary: 'Prove the domain of an organization',
    description: 'Looks for the TXT record in DNS. Once the domain is proved, people can sign in by the provider.',
    success: 'The domain is proved.',
    refusals: { 404: ['single-sign-on-not-set-up'], 409: ['domain-not-proved', 'domain-in-use'] },
  },
  'PUT /api/organizations/{organizationId}/single-sign-on/enforcement': {
    id: 'enforceSingleSignOn',
    tag: 'Sign-in',
    summary: 'Enforce single sign-on, or allow passwords again',
    description:
      'Enforced, members with an address of the domain sign in by the provider alone; administrators with a second factor keep their password for emergencies.',
    success: 'The setting was kept.',
    refusals: { 404: ['single-sign-on-not-set-up'], 409: ['domain-not-proved', 'emergency-access-missing'] },
  },
  'DELETE /api/organizations/{organizationId}/single-sign-on': {
    id: 'disconnectSingleSignOn',
    tag: 'Sign-in',
    summary: 'Disconnect an organization from its identity provider',
    description: 'Accounts are unlinked and their sessions by single sign-on end.',
    success: 'The connection was removed.',
    refusals: { 404: ['single-sign-on-not-set-up'] },
  },
  'GET /api/organizations/{organizationId}/second-factor-rule': {
    id: 'getSecondFactorRule',
    tag: 'Sign-in',
    summary: 'Read whether members need a second factor',
    description: 'And how long people have to set one up.',
  },
  'PUT /api/organizations/{organizationId}/second-factor-rule': {
    id: 'setSecondFactorRule',
    tag: 'Sign-in',
    summary: 'Require a second factor of members, or no longer',
    description:
      'After the grace period whoever signs in by a password alone can do nothing but set up one-time codes. Passkeys count as two factors; for single sign-on the identity provider answers.',
    success: 'The rule was kept.',
  },
  'GET /api/staff/second-factor-rule': {
    id: 'getProgrammeSecondFactorRule',
    tag: 'Sign-in',
    summary: 'Read whether staff need a second factor',
    description: 'And how long people have to set one up.',
  },
  'PUT /api/staff/second-factor-rule': {
    id: 'setProgrammeSecondFactorRule',
    tag: 'Sign-in',
    summary: 'Require a second factor of staff, or no longer',
    description: 'As for members of an organization; of everybody with a role in the programme.',
    success: 'The rule was kept.',
  },
  'GET /api/organizations/{organizationId}/api-keys': {
    id: 'listApiKeys',
    tag: 'Integrations',
    summary: 'List the API keys of an organization',
    description: 'Without their secrets. Expired and revoked keys are removed; the audit log still names them.',
  },
  'POST /api/organizations/{organizationId}/api-keys': {
    id: 'createApiKey',
    tag: 'Integrations',
    summary: 'Create an API key for an organization',
    description:
      'The key is in the response and nowhere else. It reads and writes as its scopes say, in this organization alone, also after its maker has left.',
  },
  'DELETE /api/organizations/{organizationId}/api-keys/{keyId}': {
    id: 'revokeApiKey',
    tag: 'Integrations',
    summary: 'Revoke an API key of an organization',
    description: 'The next request with it is refused.',
    success: 'The key was revoked.',
    refusals: { 404: ['api-key-not-found'] },
  },
  'GET /api/staff/api-keys': {
    id: 'listProgrammeApiKeys',
    tag: 'Integrations',
    summary: 'List the API keys of the programme',
    description: 'Without their secrets. Expired and revoked keys are removed; the audit log still names them.',
  },
  'POST /api/staff/api-keys': {
    id: 'createProgrammeApiKey',
    tag: 'Integrations',
    summary: 'Create an API key for the programme',
    description:
      'It reads across organizations what the manager who made it may see, conflicts of interest included, and ends when that person is no manager any more.',
  },
  'DELETE /api/staff/api-keys/{keyId}': {
    id: 'revokeProgrammeApiKey',
    tag: 'Integrations',
    summary: 'Revoke an API key of the programme',
    description: 'The next request with it is refused.',
    success: 'The key was revoked.',
    refusals: { 404: ['api-key-not-found'] },
  },
  'GET /api/organizations/{organizationId}/audit-log': {
    id: 'listAuditLog',
    tag: 'Audit log',
    summary: 'Read the audit log of an organization',
    description:
      'Who signed in, opened evidence, changed rights, decided or used a key; page by page, the latest first.',
  },
  'GET /api/organizations/{organizationId}/audit-log.csv': {
    id: 'exportAuditLog',
    tag: 'Audit log',
    summary: 'Export the audit log of an organization',
    description: 'The latest 50,000 lines that fit, as CSV. The export itself is a line of the log.',
    success: 'The lines as a CSV file.',
  },
  'GET /api/staff/audit-log': {
    id: 'listProgrammeAuditLog',
    tag: 'Audit log',
    summary: 'Read the audit log of the programme and of all organizations',
    description:
      'Page by page, the latest first, without organizations with which the caller has a conflict of interest.',
  },
  'GET /api/staff/audit-log.csv': {
    id: 'exportProgrammeAuditLog',
    tag: 'Audit log',
    summary: 'Export the audit log of the programme and of all organizations',
    description: 'The latest 50,000 lines that fit, as CSV. The export itself is a line of the log.',
    success: 'The lines as a CSV file.',
  },
  'GET /api/staff-invitations/{token}': {
    id: 'getStaffInvitation',
    tag: 'Sign-in',
    summary: 'Read an invitation to the staff',
    description: 'For a guest who follows the link of the mail.',
    refusals: { 404: ['invitation-not-found'] },
  },
  'POST /api/staff-invitations/{token}/acceptance': {
    id: 'acceptStaffInvitation',
    tag: 'Sign-in',
    summary: 'Accept an invitation to the staff',
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
