/** Every code by which a rule of a certification says no. */
export const certificationRejections = [
  'model-version-is-draft',
  'model-version-certifies-nothing',
  'stage-not-certifiable',
  'certification-not-granted',
  'certification-not-expired-yet',
  're-assessment-window-not-open-yet',
  'reminder-not-due-yet',
] as const;
export type CertificationRejection = (typeof certificationRejections)[number];
