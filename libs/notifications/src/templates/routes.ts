/** Addresses of the web app that mails lead to. */
const inOrganization = (path: string, organizationId: string): string => `${path}?organization=${organizationId}`;

export const invitationPath = (token: string): string => `/invitation/${token}`;
export const newPasswordPath = (token: string): string => `/new-password/${token}`;
export const forgotPasswordPath = '/forgot-password';
export const resultPath = (organizationId: string, assessmentId: string): string =>
  inOrganization(`/assessments/${assessmentId}/result`, organizationId);
export const visitPath = (organizationId: string, visitId: string): string =>
  inOrganization(`/visits/${visitId}`, organizationId);
export const visitsPath = '/visits';
export const certificatePath = (organizationId: string, certificationId: string): string =>
  inOrganization(`/certificates/${certificationId}`, organizationId);
export const facilityPath = (organizationId: string, facilityId: string): string =>
  inOrganization(`/facilities/${facilityId}`, organizationId);
