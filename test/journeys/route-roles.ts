/**
 * Who may use which route, written by hand and apart from the routes: the API's own description must say the same. A
 * route that is new, or whose roles change on purpose, is entered here.
 */
const organization = 'admin contributor reader';
const staff = 'manager analyst scheduler';
const readers = `${organization} ${staff}`;
const answering = 'admin contributor';

const assessment = '/api/surveys/{organizationId}/assessments/{assessmentId}';
const scored = '/api/scoring/{organizationId}/assessments/{assessmentId}';
const visit = '/api/validation/{organizationId}/visits/{visitId}';
const modelVersion = '/api/surveys/desk/model-versions/{model}/{version}';

export const routeRoles: Readonly<Record<string, string>> = {
  'GET /.well-known/jwks.json': 'public',
  'GET /.well-known/keys/{thumbprint}': 'public',
  'GET /api/certification/register': 'public',
  'GET /api/certification/register/{number}': 'public',
  'GET /api/certification/register/{number}/certificate.pdf': 'public',
  'GET /api/invitations/{token}': 'public',
  'POST /api/invitations/{token}/acceptance': 'public',
  'POST /api/password-resets': 'public',
  'GET /api/password-resets/{token}': 'public',
  'POST /api/password-resets/{token}/password': 'public',
  'GET /api/surveys/models/guests/{model}/{version}': 'public',

  'GET /api/me': 'signed-in',
  'GET /api/demo/clock': 'signed-in',
  'POST /api/demo/clock': 'signed-in',
  'GET /api/notifications/mailbox': 'signed-in',
  'GET /api/organizations': 'signed-in',
  'POST /api/organizations': 'signed-in',
  'GET /api/surveys/models': 'signed-in',
  'GET /api/surveys/models/{model}/{version}': 'signed-in',

  'GET /api/organizations/{organizationId}': readers,
  'GET /api/organizations/{organizationId}/members': readers,
  'POST /api/organizations/{organizationId}/invitations': 'admin',
  'DELETE /api/organizations/{organizationId}/invitations/{invitationId}': 'admin',
  'PUT /api/organizations/{organizationId}/members/{personId}/role': 'admin',
  'DELETE /api/organizations/{organizationId}/members/{personId}': 'admin',
  'GET /api/organizations/{organizationId}/facilities': readers,
  'POST /api/organizations/{organizationId}/facilities': 'admin',
  'GET /api/organizations/{organizationId}/facilities/{facilityId}': readers,
  'PUT /api/organizations/{organizationId}/facilities/{facilityId}/service-areas': 'admin',

  'GET /api/surveys/{organizationId}/assessments': readers,
  'POST /api/surveys/{organizationId}/assessments': 'admin',
  [`GET ${assessment}`]: `${readers} validator`,
  [`PUT ${assessment}/answers/{unitId}/{indicatorId}`]: answering,
  [`DELETE ${assessment}/answers/{unitId}/{indicatorId}`]: answering,
  [`POST ${assessment}/evidence/files`]: answering,
  [`POST ${assessment}/evidence/links`]: answering,
  [`DELETE ${assessment}/evidence/{evidenceId}`]: answering,
  [`GET ${assessment}/evidence/{evidenceId}/file`]: `${readers} validator`,
  [`PUT ${assessment}/indicators/{unitId}/{indicatorId}/assignee`]: answering,
  [`PUT ${assessment}/indicators/{unitId}/{indicatorId}/flag`]: answering,
  [`GET ${assessment}/indicators/{unitId}/{indicatorId}/history`]: organization,
  [`GET ${assessment}/indicators/{unitId}/{indicatorId}/notes`]: organization,
  [`POST ${assessment}/indicators/{unitId}/{indicatorId}/notes`]: answering,
  [`DELETE ${assessment}/indicators/{unitId}/{indicatorId}/notes/{noteId}`]: answering,
  [`PUT ${assessment}/sections/{sectionId}/assignee`]: answering,
  [`POST ${assessment}/submission`]: 'admin',
  [`POST ${assessment}/reopening`]: 'admin',

  'GET /api/surveys/desk/assessments': staff,
  'GET /api/surveys/desk/model-versions': staff,
  'POST /api/surveys/desk/model-versions': 'manager',
  [`GET ${modelVersion}`]: staff,
  [`GET ${modelVersion}/elements`]: staff,
  [`GET ${modelVersion}/examples`]: staff,
  [`POST ${modelVersion}/adoption`]: 'manager',
  [`POST ${modelVersion}/confirmations`]: 'manager',
  [`POST ${modelVersion}/confirmations/withdrawal`]: 'manager',
  [`POST ${modelVersion}/publication`]: 'manager',
  [`POST ${modelVersion}/retirement`]: 'manager',

  'GET /api/scoring/{organizationId}/scores': readers,
  'GET /api/scoring/{organizationId}/benchmarks': readers,
  'GET /api/scoring/{organizationId}/benchmark-consent': readers,
  'PUT /api/scoring/{organizationId}/benchmark-consent': 'admin',
  [`GET ${scored}/score`]: readers,
  [`GET ${scored}/score/live`]: readers,
  [`GET ${scored}/proof`]: readers,
  [`GET ${scored}/history`]: readers,
  [`GET ${scored}/path`]: readers,
  [`GET ${scored}/benchmark`]: readers,
  [`GET ${scored}/gap-report`]: readers,
  [`GET ${scored}/gap-report.pdf`]: readers,
  [`GET ${scored}/efforts`]: readers,
  [`PUT ${scored}/efforts/{criterionId}`]: answering,
  [`GET ${scored}/scenarios`]: readers,
  [`POST ${scored}/scenarios`]: answering,
  [`PUT ${scored}/scenarios/{scenarioId}`]: answering,
  [`DELETE ${scored}/scenarios/{scenarioId}`]: answering,
  'GET /api/scoring/desk/scores': staff,
  'GET /api/scoring/desk/benchmarks': staff,
  'GET /api/scoring/desk/rehearsals': 'manager analyst',
  'POST /api/scoring/desk/rehearsals': 'manager',
  'GET /api/scoring/desk/rehearsals/{rehearsalId}': 'manager analyst',
  'GET /api/scoring/desk/rehearsals/{rehearsalId}/lines': 'manager analyst',

  'GET /api/validation/validators': staff,
  'GET /api/validation/desk/visits': `${staff} validator`,
  'GET /api/validation/{organizationId}/visits': readers,
  'POST /api/validation/{organizationId}/visits': 'admin',
  [`GET ${visit}`]: `${readers} validator`,
  [`GET ${visit}/calendar.ics`]: `${readers} validator`,
  [`PUT ${visit}/proposal`]: 'manager scheduler',
  [`POST ${visit}/confirmation`]: 'admin',
  [`POST ${visit}/cancellation`]: 'admin manager scheduler',
  [`PUT ${visit}/findings/{criterionId}`]: 'validator',
  [`POST ${visit}/conclusion`]: 'validator',
  [`POST ${visit}/decision`]: 'manager',

  'GET /api/certification/{organizationId}/certifications': readers,
  'GET /api/certification/desk/certifications': staff,

  'GET /api/notifications/messages': 'manager analyst',
  'POST /api/notifications/messages/{messageId}/resend': 'manager analyst',
};

/** Grave changes, for which the person must have proved some minutes ago who they are. */
export const freshRoutes: readonly string[] = [
  'POST /api/organizations/{organizationId}/invitations',
  'DELETE /api/organizations/{organizationId}/invitations/{invitationId}',
  'PUT /api/organizations/{organizationId}/members/{personId}/role',
  'DELETE /api/organizations/{organizationId}/members/{personId}',
  `POST ${modelVersion}/publication`,
  `POST ${modelVersion}/retirement`,
  `POST ${visit}/decision`,
];
