import type { Role } from '@cairn/contracts/roles.js';

/** Everybody, everybody signed in, or people with one of the roles. */
export type WhoMay = 'public' | 'signed-in' | readonly Role[];

const admin = ['admin'] as const;
const editors = ['admin', 'contributor'] as const;
const members = ['admin', 'contributor', 'reader'] as const;
const manager = ['manager'] as const;
const managerAndAnalyst = ['manager', 'analyst'] as const;
const visitPlanners = ['manager', 'scheduler'] as const;
const staff = ['manager', 'analyst', 'scheduler'] as const;
const validator = ['validator'] as const;

/**
 * Who may use which route, written by hand: never derived from the code, which a spec compares with it in both
 * directions. Widening access takes an edit here, for a reviewer to see. Roles of an organization count in the
 * organization that the path names.
 */
export const rolesOfRoutes: Readonly<Record<string, WhoMay>> = {
  'GET /.well-known/jwks.json': 'public',
  'GET /.well-known/keys/{thumbprint}': 'public',
  'GET /.well-known/security.txt': 'public',
  'ALL /api/auth/*': 'public',
  'GET /api/certification/desk/certifications': staff,
  'GET /api/certification/register': 'public',
  'GET /api/certification/register/{number}': 'public',
  'GET /api/certification/register/{number}/certificate.pdf': 'public',
  'GET /api/certification/{organizationId}/certifications': [...members, ...staff],
  'GET /api/demo/clock': 'signed-in',
  'POST /api/demo/clock': 'signed-in',
  'GET /api/invitations/{token}': 'public',
  'POST /api/invitations/{token}/acceptance': 'public',
  'GET /api/me': 'signed-in',
  'GET /api/notifications/mailbox': 'signed-in',
  'GET /api/notifications/messages': managerAndAnalyst,
  'POST /api/notifications/messages/{messageId}/resend': managerAndAnalyst,
  'GET /api/organizations': 'signed-in',
  'POST /api/organizations': 'signed-in',
  'GET /api/organizations/{organizationId}': [...members, ...staff],
  'GET /api/organizations/{organizationId}/facilities': [...members, ...staff],
  'POST /api/organizations/{organizationId}/facilities': admin,
  'GET /api/organizations/{organizationId}/facilities/{facilityId}': [...members, ...staff],
  'PUT /api/organizations/{organizationId}/facilities/{facilityId}/service-areas': admin,
  'POST /api/organizations/{organizationId}/invitations': admin,
  'GET /api/organizations/{organizationId}/invitations/{invitationId}': [...members, ...staff],
  'DELETE /api/organizations/{organizationId}/invitations/{invitationId}': admin,
  'GET /api/organizations/{organizationId}/members': [...members, ...staff],
  'DELETE /api/organizations/{organizationId}/members/{personId}': admin,
  'PUT /api/organizations/{organizationId}/members/{personId}/role': admin,
  'POST /api/password-resets': 'public',
  'GET /api/password-resets/{token}': 'public',
  'POST /api/password-resets/{token}/password': 'public',
  'GET /api/scoring/desk/benchmarks': staff,
  'GET /api/scoring/desk/rehearsals': managerAndAnalyst,
  'POST /api/scoring/desk/rehearsals': manager,
  'GET /api/scoring/desk/rehearsals/{rehearsalId}': managerAndAnalyst,
  'GET /api/scoring/desk/rehearsals/{rehearsalId}/lines': managerAndAnalyst,
  'GET /api/scoring/desk/scores': staff,
  'GET /api/scoring/{organizationId}/assessments/{assessmentId}/benchmark': [...members, ...staff],
  'GET /api/scoring/{organizationId}/assessments/{assessmentId}/efforts': [...members, ...staff],
  'PUT /api/scoring/{organizationId}/assessments/{assessmentId}/efforts/{criterionId}': editors,
  'GET /api/scoring/{organizationId}/assessments/{assessmentId}/gap-report': [...members, ...staff],
  'GET /api/scoring/{organizationId}/assessments/{assessmentId}/gap-report.pdf': [...members, ...staff],
  'GET /api/scoring/{organizationId}/assessments/{assessmentId}/history': [...members, ...staff],
  'GET /api/scoring/{organizationId}/assessments/{assessmentId}/path': [...members, ...staff],
  'GET /api/scoring/{organizationId}/assessments/{assessmentId}/proof': [...members, ...staff],
  'GET /api/scoring/{organizationId}/assessments/{assessmentId}/scenarios': [...members, ...staff],
  'POST /api/scoring/{organizationId}/assessments/{assessmentId}/scenarios': editors,
  'GET /api/scoring/{organizationId}/assessments/{assessmentId}/scenarios/{scenarioId}': [...members, ...staff],
  'DELETE /api/scoring/{organizationId}/assessments/{assessmentId}/scenarios/{scenarioId}': editors,
  'PUT /api/scoring/{organizationId}/assessments/{assessmentId}/scenarios/{scenarioId}': editors,
  'GET /api/scoring/{organizationId}/assessments/{assessmentId}/score': [...members, ...staff],
  'GET /api/scoring/{organizationId}/assessments/{assessmentId}/score/live': [...members, ...staff],
  'GET /api/scoring/{organizationId}/benchmark-consent': [...members, ...staff],
  'PUT /api/scoring/{organizationId}/benchmark-consent': admin,
  'GET /api/scoring/{organizationId}/benchmarks': [...members, ...staff],
  'GET /api/scoring/{organizationId}/scores': [...members, ...staff],
  'GET /api/surveys/desk/assessments': staff,
  'GET /api/surveys/desk/model-versions': staff,
  'POST /api/surveys/desk/model-versions': manager,
  'GET /api/surveys/desk/model-versions/{model}/{version}': staff,
  'POST /api/surveys/desk/model-versions/{model}/{version}/adoption': manager,
  'POST /api/surveys/desk/model-versions/{model}/{version}/confirmations': manager,
  'POST /api/surveys/desk/model-versions/{model}/{version}/confirmations/withdrawal': manager,
  'GET /api/surveys/desk/model-versions/{model}/{version}/elements': staff,
  'GET /api/surveys/desk/model-versions/{model}/{version}/examples': staff,
  'POST /api/surveys/desk/model-versions/{model}/{version}/publication': manager,
  'POST /api/surveys/desk/model-versions/{model}/{version}/retirement': manager,
  'GET /api/surveys/models': 'signed-in',
  'GET /api/surveys/models/guests/{model}/{version}': 'public',
  'GET /api/surveys/models/{model}/{version}': 'signed-in',
  'GET /api/surveys/{organizationId}/assessments': [...members, ...staff],
  'POST /api/surveys/{organizationId}/assessments': admin,
  'GET /api/surveys/{organizationId}/assessments/{assessmentId}': [...members, ...staff, ...validator],
  'DELETE /api/surveys/{organizationId}/assessments/{assessmentId}/answers/{unitId}/{indicatorId}': editors,
  'PUT /api/surveys/{organizationId}/assessments/{assessmentId}/answers/{unitId}/{indicatorId}': editors,
  'POST /api/surveys/{organizationId}/assessments/{assessmentId}/evidence/files': editors,
  'POST /api/surveys/{organizationId}/assessments/{assessmentId}/evidence/links': editors,
  'GET /api/surveys/{organizationId}/assessments/{assessmentId}/evidence/{evidenceId}': [
    ...members,
    ...staff,
    ...validator,
  ],
  'DELETE /api/surveys/{organizationId}/assessments/{assessmentId}/evidence/{evidenceId}': editors,
  'GET /api/surveys/{organizationId}/assessments/{assessmentId}/evidence/{evidenceId}/file': [
    ...members,
    ...staff,
    ...validator,
  ],
  'PUT /api/surveys/{organizationId}/assessments/{assessmentId}/indicators/{unitId}/{indicatorId}/assignee': editors,
  'PUT /api/surveys/{organizationId}/assessments/{assessmentId}/indicators/{unitId}/{indicatorId}/flag': editors,
  'GET /api/surveys/{organizationId}/assessments/{assessmentId}/indicators/{unitId}/{indicatorId}/history': members,
  'GET /api/surveys/{organizationId}/assessments/{assessmentId}/indicators/{unitId}/{indicatorId}/notes': members,
  'POST /api/surveys/{organizationId}/assessments/{assessmentId}/indicators/{unitId}/{indicatorId}/notes': editors,
  'GET /api/surveys/{organizationId}/assessments/{assessmentId}/indicators/{unitId}/{indicatorId}/notes/{noteId}':
    members,
  'DELETE /api/surveys/{organizationId}/assessments/{assessmentId}/indicators/{unitId}/{indicatorId}/notes/{noteId}':
    editors,
  'POST /api/surveys/{organizationId}/assessments/{assessmentId}/reopening': admin,
  'PUT /api/surveys/{organizationId}/assessments/{assessmentId}/sections/{sectionId}/assignee': editors,
  'POST /api/surveys/{organizationId}/assessments/{assessmentId}/submission': admin,
  'GET /api/validation/desk/visits': [...staff, ...validator],
  'GET /api/validation/validators': staff,
  'GET /api/validation/{organizationId}/visits': [...members, ...staff],
  'POST /api/validation/{organizationId}/visits': admin,
  'GET /api/validation/{organizationId}/visits/{visitId}': [...members, ...staff, ...validator],
  'GET /api/validation/{organizationId}/visits/{visitId}/calendar.ics': [...members, ...staff, ...validator],
  'POST /api/validation/{organizationId}/visits/{visitId}/cancellation': [...admin, ...visitPlanners],
  'POST /api/validation/{organizationId}/visits/{visitId}/conclusion': validator,
  'POST /api/validation/{organizationId}/visits/{visitId}/confirmation': admin,
  'POST /api/validation/{organizationId}/visits/{visitId}/decision': manager,
  'PUT /api/validation/{organizationId}/visits/{visitId}/findings/{criterionId}': validator,
  'PUT /api/validation/{organizationId}/visits/{visitId}/proposal': visitPlanners,
  'GET /livez': 'public',
  'GET /metrics': 'public',
  'GET /readyz': 'public',
};

/** Grave changes, written by hand as well: the person must have proved some minutes ago who they are. */
export const freshRoutes: readonly string[] = [
  'POST /api/organizations/{organizationId}/invitations',
  'DELETE /api/organizations/{organizationId}/invitations/{invitationId}',
  'DELETE /api/organizations/{organizationId}/members/{personId}',
  'PUT /api/organizations/{organizationId}/members/{personId}/role',
  'POST /api/surveys/desk/model-versions/{model}/{version}/publication',
  'POST /api/surveys/desk/model-versions/{model}/{version}/retirement',
  'POST /api/validation/{organizationId}/visits/{visitId}/decision',
];
