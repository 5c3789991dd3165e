/** Addresses of the web app that mails lead to. */
const inOrganization = (path: string, organizationId: string): string => `${path}?organization=${organizationId}`;

export const invitationPath = (token: string): string => `/invitation/${token}`;
export const requestParticipationPath = '/take-part';
export const participationRequestPath = (requestId: string): string => `/requests/${requestId}`;
export const staffInvitationPath = (token: string): string => `/staff-invitation/${token}`;
export const newPasswordPath = (token: string): string => `/new-password/${token}`;
export const forgotPasswordPath = '/forgot-password';
export const resultPath = (organizationId: string, assessmentId: string): string =>
  inOrganization(`/assessments/${assessmentId}/result`, organizationId);
/** The indicators that are asked of the reader. */
export const myRowsPath = (organizationId: string, assessmentId: string): string =>
  `${inOrganization(`/assessments/${assessmentId}`, organizationId)}&show=mine`;
export const rowPath = (organizationId: string, assessmentId: string, unitId: string, indicatorId: string): string =>
  `${inOrganization(`/assessments/${assessmentId}`, organizationId)}&at=${encodeURIComponent(`${unitId}/${indicatorId}`)}`;
export const mailStopPath = (token: string): string => `/stop-mail/${token}`;
export const oneClickStopPath = (token: string): string => `/api/notifications/mail-stops/${token}`;
export const visitPath = (organizationId: string, visitId: string): string =>
  inOrganization(`/visits/${visitId}`, organizationId);
export const visitsPath = '/visits';
export const inboxPath = '/inbox';
export const certificatePath = (organizationId: string, certificationId: string): string =>
  inOrganization(`/certificates/${certificationId}`, organizationId);
/** Without an organization those of the programme. */
export const integrationsPath = (organizationId: string | undefined): string =>
  organizationId === undefined ? '/integrations' : inOrganization('/integrations', organizationId);
export const facilityPath = (organizationId: string, facilityId: string): string =>
  inOrganization(`/facilities/${facilityId}`, organizationId);
