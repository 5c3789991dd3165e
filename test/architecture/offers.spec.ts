import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { services } from '../../infra/local/services.mjs';

const root = join(__dirname, '../..');

type Operation = { readonly route: string; readonly roles: readonly string[] };

/** Every route that changes something, with the roles that its controller admits. */
const operations: readonly Operation[] = services
  .flatMap((service) =>
    readdirSync(join(root, 'libs', service, 'src'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.controller.ts'))
      .map((path) => readFileSync(join(root, 'libs', service, 'src', path), 'utf8')),
  )
  .flatMap((text) => {
    const prefix = /@Controller\('([^']*)'\)/.exec(text)?.[1] ?? '';
    const routes = text.matchAll(/@Allow\(([^)]*)\)((?:\s*@\w+\((?:[^()]|\([^()]*\))*\))*)/g);
    return [...routes].flatMap(([, allowed = '', decorators = '']) => {
      const route = /@(Post|Put|Delete|Patch)\((?:'([^']*)')?\)/.exec(decorators);
      return route
        ? [
            {
              route: `${route[1]?.toUpperCase()} /${[prefix, route[2]].filter(Boolean).join('/')}`,
              roles: [...allowed.matchAll(/'([^']*)'/g)].map(([, role = '']) => role),
            },
          ]
        : [];
    });
  });

/** To whom a condition of the web app shows what stands behind it. */
const shownTo = {
  'may.administer': ['admin'],
  administer: ['admin'],
  'may.write': ['admin', 'contributor'],
  manages: ['manager'],
  'rights.cancels': ['admin', 'scheduler', 'manager'],
  'rights.schedules': ['scheduler', 'manager'],
  'rights.plansAgenda': ['scheduler', 'manager', 'validator'],
  'rights.decides': ['manager'],
  'rights.visits': ['validator'],
  administers: ['admin'],
  'rights.administers': ['admin'],
  leads: ['validator'],
  mayWithdraw: ['manager'],
  qualifies: ['manager', 'scheduler'],
  "programmeRoles.includes('validator') && <AssignmentsPanel />": ['validator'],
  "['/validators', ['manager', 'scheduler']]": ['manager', 'scheduler'],
  "['/visits/plan', ['manager', 'scheduler']]": ['manager', 'scheduler'],
  "['/visits/disruptions', ['manager', 'scheduler']]": ['manager', 'scheduler'],
  "['/profile', ['manager', 'analyst', 'scheduler', 'validator']]": ['manager', 'analyst', 'scheduler', 'validator'],
  corrects: ['admin', 'manager'],
  decides: ['manager'],
  administersIt: ['admin'],
  managesAll: ['manager'],
  "['/mails', ['manager', 'analyst']]": ['manager', 'analyst'],
  "adminPages = ['/facilities/new', '/visits/request']": ['admin'],
} as const;

const org = '/api/organizations/:organizationId';
const assessments = '/api/surveys/:organizationId/assessments';
const assessment = `${assessments}/:assessmentId`;
const row = `${assessment}/indicators/:unitId/:indicatorId`;
const scored = '/api/scoring/:organizationId/assessments/:assessmentId';
const version = '/api/surveys/desk/model-versions/:model/:version';
const publication = '/api/certification/:organizationId/facilities/:facilityId/publication';
const certification = '/api/certification/:organizationId/certifications/:certificationId';
const visit = '/api/validation/:organizationId/visits/:visitId';
const conflicts = '/api/validation/desk/conflicts/:personId';
const validator = '/api/validation/desk/validators/:personId';

/** What each page offers: the route behind the button, the condition it is shown under, and where that stands. */
const offers: readonly (readonly [route: string, condition: keyof typeof shownTo, file: string])[] = [
  [`POST ${certification}/changes`, 'manages', 'certification/Certificate.tsx'],
  [`POST ${certification}/changes/preview`, 'manages', 'certification/Certificate.tsx'],
  [`PUT ${publication}`, 'administers', 'certification/Certificate.tsx'],
  [`DELETE ${publication}`, 'administers', 'certification/Certificate.tsx'],
  [`PUT ${publication}/scores`, 'administers', 'certification/Certificate.tsx'],
  [`DELETE ${publication}/scores`, 'administers', 'certification/Certificate.tsx'],
  ['PUT /api/certification/desk/identity', 'manages', 'certification/ProgrammePage.tsx'],
  ['POST /api/certification/desk/identity/preview', 'manages', 'certification/ProgrammePage.tsx'],
  [`POST ${org}/facilities`, "adminPages = ['/facilities/new', '/visits/request']", 'frame/page-access.ts'],
  [`PUT ${org}/profile`, 'corrects', 'organizations/OrganizationPage.tsx'],
  [`PUT ${org}/facilities/:facilityId/profile`, 'corrects', 'organizations/FacilityPage.tsx'],
  [`POST ${org}/facilities/:facilityId/archiving`, 'corrects', 'organizations/FacilityPage.tsx'],
  [`POST ${org}/facilities/:facilityId/restoring`, 'corrects', 'organizations/FacilityPage.tsx'],
  ['POST /api/participation-requests/:requestId/confirmation', 'decides', 'participation/RequestPage.tsx'],
  ['POST /api/staff/invitations', 'manages', 'staff/StaffPage.tsx'],
  ['DELETE /api/staff/invitations/:invitationId', 'manages', 'staff/StaffTable.tsx'],
  ['PUT /api/staff/members/:personId/roles', 'manages', 'staff/StaffTable.tsx'],
  ['POST /api/participation-requests/invitations', 'decides', 'participation/RequestsPage.tsx'],
  ['POST /api/participation-requests/:requestId/refusal', 'decides', 'participation/RequestPage.tsx'],
  [`PUT ${org}/facilities/:facilityId/service-areas`, 'may.administer', 'organizations/ServiceAreasPanel.tsx'],
  [`PUT ${org}/single-sign-on`, 'administersIt', 'frame/page-access.ts'],
  [`POST ${org}/single-sign-on/domain-proof`, 'administersIt', 'frame/page-access.ts'],
  [`PUT ${org}/single-sign-on/enforcement`, 'administersIt', 'frame/page-access.ts'],
  [`DELETE ${org}/single-sign-on`, 'administersIt', 'frame/page-access.ts'],
  [`PUT ${org}/second-factor-rule`, 'administersIt', 'frame/page-access.ts'],
  ['PUT /api/staff/second-factor-rule', 'managesAll', 'frame/page-access.ts'],
  [`POST ${org}/api-keys`, 'administersIt', 'frame/page-access.ts'],
  [`DELETE ${org}/api-keys/:keyId`, 'administersIt', 'frame/page-access.ts'],
  ['POST /api/notifications/:organizationId/webhooks', 'administersIt', 'frame/page-access.ts'],
  ['PUT /api/notifications/:organizationId/webhooks/:webhookId', 'administersIt', 'frame/page-access.ts'],
  ['DELETE /api/notifications/:organizationId/webhooks/:webhookId', 'administersIt', 'frame/page-access.ts'],
  [
    'POST /api/notifications/:organizationId/webhooks/:webhookId/secret-rotation',
    'administersIt',
    'frame/page-access.ts',
  ],
  ['POST /api/notifications/:organizationId/webhooks/:webhookId/test', 'administersIt', 'frame/page-access.ts'],
  ['POST /api/notifications/:organizationId/webhooks/:webhookId/pause', 'administersIt', 'frame/page-access.ts'],
  ['POST /api/notifications/:organizationId/webhooks/:webhookId/resumption', 'administersIt', 'frame/page-access.ts'],
  ['POST /api/notifications/:organizationId/webhooks/:webhookId/replay', 'administersIt', 'frame/page-access.ts'],
  ['POST /api/staff/api-keys', 'managesAll', 'frame/page-access.ts'],
  ['DELETE /api/staff/api-keys/:keyId', 'managesAll', 'frame/page-access.ts'],
  ['POST /api/notifications/desk/webhooks', 'managesAll', 'frame/page-access.ts'],
  ['PUT /api/notifications/desk/webhooks/:webhookId', 'managesAll', 'frame/page-access.ts'],
  ['DELETE /api/notifications/desk/webhooks/:webhookId', 'managesAll', 'frame/page-access.ts'],
  ['POST /api/notifications/desk/webhooks/:webhookId/secret-rotation', 'managesAll', 'frame/page-access.ts'],
  ['POST /api/notifications/desk/webhooks/:webhookId/test', 'managesAll', 'frame/page-access.ts'],
  ['POST /api/notifications/desk/webhooks/:webhookId/pause', 'managesAll', 'frame/page-access.ts'],
  ['POST /api/notifications/desk/webhooks/:webhookId/resumption', 'managesAll', 'frame/page-access.ts'],
  ['POST /api/notifications/desk/webhooks/:webhookId/replay', 'managesAll', 'frame/page-access.ts'],
  [`POST ${org}/invitations`, 'may.administer', 'members/MembersPage.tsx'],
  [`DELETE ${org}/invitations/:invitationId`, 'may.administer', 'members/MembersTable.tsx'],
  [`PUT ${org}/members/:personId/role`, 'may.administer', 'members/MembersTable.tsx'],
  [`DELETE ${org}/members/:personId`, 'may.administer', 'members/MembersTable.tsx'],
  ['PUT /api/scoring/:organizationId/benchmark-consent', 'administer', 'benchmark/ConsentPanel.tsx'],
  [`PUT ${scored}/efforts/:criterionId`, 'may.write', 'scoring/roadmap/EffortField.tsx'],
  ['POST /api/scoring/desk/rehearsals', 'manages', 'models/RehearsalPanel.tsx'],
  [`POST ${scored}/scenarios`, 'may.write', 'scoring/what-if/ChangedPanel.tsx'],
  [`PUT ${scored}/scenarios/:scenarioId`, 'may.write', 'scoring/what-if/ChangedPanel.tsx'],
  [`DELETE ${scored}/scenarios/:scenarioId`, 'may.write', 'scoring/what-if/ScenariosPanel.tsx'],
  [`PUT ${assessment}/answers/:unitId/:indicatorId`, 'may.write', 'surveys/Survey.tsx'],
  [`DELETE ${assessment}/answers/:unitId/:indicatorId`, 'may.write', 'surveys/Survey.tsx'],
  [`POST ${assessments}`, 'may.administer', 'surveys/AssessmentsPage.tsx'],
  [`POST ${assessments}`, 'may.administer', 'organizations/FacilityPage.tsx'],
  [`POST ${assessment}/reopening`, 'may.administer', 'surveys/ReopenButton.tsx'],
  [`POST ${assessment}/submission`, 'may.administer', 'surveys/Survey.tsx'],
  [`POST ${assessment}/evidence/files`, 'may.write', 'surveys/Survey.tsx'],
  [`POST ${assessment}/evidence/links`, 'may.write', 'surveys/Survey.tsx'],
  [`DELETE ${assessment}/evidence/:evidenceId`, 'may.write', 'surveys/Survey.tsx'],
  [`PUT ${row}/assignee`, 'may.write', 'surveys/Survey.tsx'],
  [`PUT ${assessment}/sections/:sectionId/assignee`, 'may.write', 'surveys/Survey.tsx'],
  [`PUT ${row}/flag`, 'may.write', 'surveys/Survey.tsx'],
  [`POST ${row}/notes`, 'may.write', 'surveys/Survey.tsx'],
  [`DELETE ${row}/notes/:noteId`, 'may.write', 'surveys/Survey.tsx'],
  [`POST ${version}/adoption`, 'manages', 'models/ElementsPanel.tsx'],
  [`POST ${version}/confirmations`, 'manages', 'models/ElementsPanel.tsx'],
  [`POST ${version}/confirmations/withdrawal`, 'manages', 'models/ElementsPanel.tsx'],
  [`POST ${version}/publication`, 'manages', 'models/ModelVersionView.tsx'],
  [`POST ${version}/retirement`, 'manages', 'models/ModelVersionView.tsx'],
  ['POST /api/surveys/desk/model-versions', 'manages', 'models/ModelsPage.tsx'],
  ['POST /api/notifications/messages/:messageId/resend', "['/mails', ['manager', 'analyst']]", 'frame/page-access.ts'],
  ['POST /api/validation/:organizationId/visits', 'may.administer', 'validation/OrganizationVisits.tsx'],
  [
    'POST /api/validation/:organizationId/visits',
    "adminPages = ['/facilities/new', '/visits/request']",
    'frame/page-access.ts',
  ],
  [`PUT ${visit}/proposal`, 'rights.schedules', 'validation/Visit.tsx'],
  [`PUT ${visit}/agenda`, 'rights.plansAgenda', 'validation/AgendaPanel.tsx'],
  [`POST ${visit}/confirmation`, 'administers', 'validation/ProposalPanel.tsx'],
  [`POST ${visit}/cancellation`, 'rights.cancels', 'validation/Visit.tsx'],
  [`PUT ${visit}/findings/:criterionId`, 'rights.visits', 'validation/Visit.tsx'],
  [`POST ${visit}/conclusion`, 'leads', 'validation/ConcludePanel.tsx'],
  [`POST ${visit}/decision`, 'rights.decides', 'validation/Visit.tsx'],
  [`POST ${visit}/refusal`, 'administers', 'validation/ProposalPanel.tsx'],
  [`POST ${visit}/reveal`, 'leads', 'validation/RevealPanel.tsx'],
  [`PUT ${visit}/findings/:criterionId/consensus`, 'leads', 'validation/TeamVerdicts.tsx'],
  [`POST ${visit}/decision/preview`, 'rights.decides', 'validation/Visit.tsx'],
  [`POST ${visit}/decision/approval`, 'rights.decides', 'validation/Visit.tsx'],
  [`POST ${visit}/corrective-evidence`, 'rights.administers', 'validation/Visit.tsx'],
  [`POST ${visit}/appeal`, 'rights.administers', 'validation/Visit.tsx'],
  [`PUT ${visit}/appeal/reviewers`, 'rights.decides', 'validation/Visit.tsx'],
  [
    'POST /api/validation/desk/disruptions',
    "['/visits/disruptions', ['manager', 'scheduler']]",
    'frame/page-access.ts',
  ],
  [
    'POST /api/validation/desk/disruptions/:disruptionId/undo',
    "['/visits/disruptions', ['manager', 'scheduler']]",
    'frame/page-access.ts',
  ],
  ['POST /api/validation/desk/plans', "['/visits/plan', ['manager', 'scheduler']]", 'frame/page-access.ts'],
  [
    'POST /api/validation/desk/plans/:planId/release',
    "['/visits/plan', ['manager', 'scheduler']]",
    'frame/page-access.ts',
  ],
  ['PUT /api/validation/desk/visit-rules', 'manages', 'visit-rules/VisitRulesPage.tsx'],
  ['PUT /api/validation/desk/visit-rules/cooling-off', 'manages', 'visit-rules/VisitRulesPage.tsx'],
  [
    `POST ${visit}/assignment`,
    "programmeRoles.includes('validator') && <AssignmentsPanel />",
    'validation/DeskVisits.tsx',
  ],
  [`POST ${visit}/overrides`, 'rights.schedules', 'validation/Visit.tsx'],
  [`POST ${visit}/overrides/:personId/approval`, 'manages', 'validation/OverridesPanel.tsx'],
  [`POST ${conflicts}`, "['/profile', ['manager', 'analyst', 'scheduler', 'validator']]", 'frame/page-access.ts'],
  [
    `POST ${conflicts}/:conflictId/end`,
    "['/profile', ['manager', 'analyst', 'scheduler', 'validator']]",
    'frame/page-access.ts',
  ],
  [`POST ${conflicts}/:conflictId/withdrawal`, 'mayWithdraw', 'validation/ConflictsPanel.tsx'],
  [`PUT ${validator}/profile`, "['/validators', ['manager', 'scheduler']]", 'frame/page-access.ts'],
  [`PUT ${validator}/qualifications`, 'qualifies', 'validation/Profile.tsx'],
  [`POST ${validator}/absences`, "['/validators', ['manager', 'scheduler']]", 'frame/page-access.ts'],
  [`DELETE ${validator}/absences/:absenceId`, "['/validators', ['manager', 'scheduler']]", 'frame/page-access.ts'],
];

describe('what pages offer', () => {
  it('is admitted by the server for every role that sees it', () => {
    const refused = offers.flatMap(([route, condition]) => {
      const admitted = operations.filter((one) => one.route === route).flatMap(({ roles }) => roles);
      return shownTo[condition].filter((role) => !admitted.includes(role)).map((role) => `${route} by ${role}`);
    });
    expect(refused).toEqual([]);
  });

  it('stands behind its condition', () => {
    const without = offers.filter(
      ([, condition, file]) => !readFileSync(join(root, 'apps/web/src', file), 'utf8').includes(condition),
    );
    expect(without).toEqual([]);
  });

  it('is everything that can be changed', () =>
    expect(
      operations.map(({ route }) => route).filter((route) => !offers.some(([offered]) => offered === route)),
    ).toEqual([]));

  it('keeps submission behind the condition for administrators', () =>
    expect(readFileSync(join(root, 'apps/web/src/surveys/Survey.tsx'), 'utf8')).toMatch(
      /may\.administer \? \(\s*<SubmitButton/,
    ));
});
