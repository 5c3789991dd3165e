import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { meQuery } from './api/me.js';
import { filtersIn } from './register/filters-in.js';
import { onSessionEnded } from './api/session-ended.js';
import { queryClient } from './api/query-client.js';
import { loadTexts } from './i18n/i18n.js';
import { MissingPage } from './frame/MissingPage.js';
import { RouteError } from './frame/RouteError.js';

type Search = {
  /** Names the organization where it is not the scope's own. */
  readonly organization?: string;
  /** Where to go after signing in. */
  readonly to?: string;
};

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const without = <Name extends string>(search: { readonly [N in Name]: string | undefined }) =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as {
    readonly [N in Name]?: string;
  };

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: MissingPage,
  validateSearch: (search: Record<string, unknown>): Search =>
    without({ organization: text(search['organization']), to: text(search['to']) }),
});

type Load = Parameters<typeof lazyRouteComponent>[0];

/** With these beside it. */
const loadedWith = (load: Load, name: string, beside: () => readonly Promise<unknown>[]) =>
  lazyRouteComponent(() => Promise.all([load(), ...beside()]).then(([loaded]) => loaded), name);

/** What the entrance does without. */
const beyondEntrance = () => [loadTexts('work'), import('./theme/mantine-styles-beyond.js')];

/** A page within the frame that says more than the frame, the start page and the survey. */
const withRest = (load: Load, name: string) => loadedWith(load, name, () => [loadTexts('rest')]);
const beyond = (load: Load, name: string) => loadedWith(load, name, () => [...beyondEntrance(), loadTexts('rest')]);

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  component: loadedWith(() => import('./shell/Frame.js'), 'Frame', beyondEntrance),
  beforeLoad: async ({ location }) => {
    const me = await queryClient.ensureQueryData(meQuery);
    if (me === null) throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { to: location.href } });
  },
});

const page = <Path extends string>(path: Path, load: Load, name: string) =>
  createRoute({ getParentRoute: () => frame, path, component: withRest(load, name) });
/** Which moment is shown; without it the present one. */
const asOfMoment = ({ asOf }: Record<string, unknown>): { readonly asOf?: string } =>
  text(asOf) === undefined ? {} : { asOf: text(asOf) as string };
const resultPage = createRoute({
  getParentRoute: () => frame,
  path: '/assessments/$assessmentId/result',
  component: withRest(() => import('./scoring/ResultPage.js'), 'ResultPage'),
  validateSearch: asOfMoment,
});
const gapReportPage = createRoute({
  getParentRoute: () => frame,
  path: '/assessments/$assessmentId/gap-report',
  component: withRest(() => import('./gap-report/GapReportPage.js'), 'GapReportPage'),
  validateSearch: asOfMoment,
});
const homePage = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(() => import('./home/HomePage.js'), 'HomePage'),
});
const surveyPage = createRoute({
  getParentRoute: () => frame,
  path: '/assessments/$assessmentId',
  component: lazyRouteComponent(() => import('./surveys/SurveyPage.js'), 'SurveyPage'),
  /** The answer at which it opens, `<unit>/<indicator>`, or that only one's own rows are shown. */
  validateSearch: ({ at, show }: Record<string, unknown>): { readonly at?: string; readonly show?: 'mine' } => ({
    ...(text(at) !== undefined && { at: text(at) as string }),
    ...(show === 'mine' && { show }),
  }),
});
const stepOf = (step: unknown): number => (Number.isInteger(Number(step)) ? Math.max(0, Number(step)) : 0);
const rapidCheckPage = createRoute({
  getParentRoute: () => root,
  path: '/rapid-check',
  component: beyond(() => import('./rapid-check/RapidCheckPage.js'), 'RapidCheckPage'),
  /** How many steps have been taken, so that going back in the browser is going back a step. */
  validateSearch: ({ step }: Record<string, unknown>): { readonly step?: number } =>
    stepOf(step) === 0 ? {} : { step: stepOf(step) },
});
const deskPage = createRoute({
  getParentRoute: () => frame,
  path: '/desk',
  component: withRest(() => import('./staff/StaffDeskPage.js'), 'StaffDeskPage'),
  /** What it is narrowed to: a country, a model, an organization's id. */
  validateSearch: ({
    country,
    model,
    of,
  }: Record<string, unknown>): { readonly country?: string; readonly model?: string; readonly of?: string } =>
    without({ country: text(country), model: text(model), of: text(of) }),
});
const verifyPage = createRoute({
  getParentRoute: () => root,
  path: '/verify',
  component: beyond(() => import('./certification/VerifyPage.js'), 'VerifyPage'),
  /** The name that is looked up. */
  validateSearch: ({ name }: Record<string, unknown>): { readonly name?: string } =>
    text(name) === undefined ? {} : { name: text(name) as string },
});
const registerPage = createRoute({
  getParentRoute: () => root,
  path: '/register',
  component: beyond(() => import('./register/RegisterPage.js'), 'RegisterPage'),
  /** What the list is narrowed to. */
  validateSearch: filtersIn,
});
const entrancePage = <Path extends string>(path: Path, load: Load, name: string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, name) });

const signInPage = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: lazyRouteComponent(() => import('./sign-in/SignInPage.js'), 'SignInPage'),
  /** Whether a code is asked for already, or why an identity provider signed nobody in. */
  validateSearch: ({ code, sso }: Record<string, unknown>): { readonly code?: true; readonly sso?: string } => ({
    ...(code === true && { code }),
    ...(text(sso) !== undefined && { sso: text(sso) as string }),
  }),
});

const publicPage = <Path extends string>(path: Path, load: Load, name: string) =>
  createRoute({ getParentRoute: () => root, path, component: beyond(load, name) });

const routeTree = root.addChildren([
  signInPage,
  publicPage('/link-sign-in', () => import('./sign-in/LinkSignInPage.js'), 'LinkSignInPage'),
  entrancePage('/forgot-password', () => import('./sign-in/ForgotPasswordPage.js'), 'ForgotPasswordPage'),
  entrancePage('/new-password/$token', () => import('./sign-in/NewPasswordPage.js'), 'NewPasswordPage'),
  entrancePage('/invitation/$token', () => import('./sign-in/InvitationPage.js'), 'InvitationPage'),
  publicPage('/stop-mail/$token', () => import('./inbox/StopMailPage.js'), 'StopMailPage'),
  entrancePage('/staff-invitation/$token', () => import('./sign-in/StaffInvitationPage.js'), 'StaffInvitationPage'),
  publicPage('/take-part', () => import('./participation/TakePartPage.js'), 'TakePartPage'),
  rapidCheckPage,
  verifyPage,
  registerPage,
  publicPage('/register/$facilityId', () => import('./register/FacilityRegisterPage.js'), 'FacilityRegisterPage'),
  publicPage('/verify/$number', () => import('./certification/VerifyPage.js'), 'VerifyPage'),
  publicPage('/accessibility', () => import('./statements/AccessibilityPage.js'), 'AccessibilityPage'),
  publicPage('/privacy', () => import('./statements/PrivacyPage.js'), 'PrivacyPage'),
  frame.addChildren([
    homePage,
    page('/organizations/new', () => import('./organizations/NewOrganizationPage.js'), 'NewOrganizationPage'),
    page('/organization', () => import('./organizations/OrganizationPage.js'), 'OrganizationPage'),
    page('/facilities', () => import('./organizations/FacilitiesPage.js'), 'FacilitiesPage'),
    page('/facilities/new', () => import('./organizations/NewFacilityPage.js'), 'NewFacilityPage'),
    page('/facilities/$facilityId', () => import('./organizations/FacilityPage.js'), 'FacilityPage'),
    page('/assessments', () => import('./surveys/AssessmentsPage.js'), 'AssessmentsPage'),
    surveyPage,
    resultPage,
    gapReportPage,
    page('/assessments/$assessmentId/roadmap', () => import('./scoring/roadmap/RoadmapPage.js'), 'RoadmapPage'),
    page('/assessments/$assessmentId/what-if', () => import('./scoring/what-if/WhatIfPage.js'), 'WhatIfPage'),
    page('/benchmarks', () => import('./benchmark/BenchmarksPage.js'), 'BenchmarksPage'),
    page('/visits', () => import('./validation/VisitsPage.js'), 'VisitsPage'),
    page('/visits/disruptions', () => import('./disruption/DisruptionsPage.js'), 'DisruptionsPage'),
    page('/visits/plan', () => import('./visit-plan/PlanPage.js'), 'PlanPage'),
    page('/visits/request', () => import('./validation/RequestPage.js'), 'RequestPage'),
    page('/visits/$visitId', () => import('./validation/VisitPage.js'), 'VisitPage'),
    page('/visits/$visitId/workbook', () => import('./validation/WorkbookPage.js'), 'WorkbookPage'),
    page('/visits/$visitId/agenda', () => import('./validation/AgendaPage.js'), 'AgendaPage'),
    page('/validators', () => import('./validation/ValidatorsPage.js'), 'ValidatorsPage'),
    page('/validators/$personId', () => import('./validation/ValidatorPage.js'), 'ValidatorPage'),
    page('/profile', () => import('./validation/OwnProfilePage.js'), 'OwnProfilePage'),
    page('/certificates', () => import('./certification/CertificatesPage.js'), 'CertificatesPage'),
    page('/certificates/$certificationId', () => import('./certification/CertificatePage.js'), 'CertificatePage'),
    page('/programme', () => import('./certification/ProgrammePage.js'), 'ProgrammePage'),
    page('/programme/visit-rules', () => import('./visit-rules/VisitRulesPage.js'), 'VisitRulesPage'),
    deskPage,
    page('/requests', () => import('./participation/RequestsPage.js'), 'RequestsPage'),
    page('/requests/$requestId', () => import('./participation/RequestPage.js'), 'RequestPage'),
    page('/staff', () => import('./staff/StaffPage.js'), 'StaffPage'),
    page('/models', () => import('./models/ModelsPage.js'), 'ModelsPage'),
    page('/models/$model/$version', () => import('./models/ModelVersionPage.js'), 'ModelVersionPage'),
    page('/models/$model/$version/trial', () => import('./trial/TrialPage.js'), 'TrialPage'),
    page('/mails', () => import('./notifications/MailLogPage.js'), 'MailLogPage'),
    page('/integrations', () => import('./integrations/IntegrationsPage.js'), 'IntegrationsPage'),
    page('/security', () => import('./security/SecurityPage.js'), 'SecurityPage'),
    page('/audit-log', () => import('./audit-log/AuditLogPage.js'), 'AuditLogPage'),
    page('/members', () => import('./members/MembersPage.js'), 'MembersPage'),
    page('/inbox', () => import('./inbox/InboxPage.js'), 'InboxPage'),
    page('/settings', () => import('./settings/SettingsPage.js'), 'SettingsPage'),
    page('/mailbox', () => import('./mailbox/MailboxPage.js'), 'MailboxPage'),
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultErrorComponent: RouteError,
});

onSessionEnded(() => {
  const { pathname, href } = router.state.location;
  if (pathname === '/sign-in') return;
  queryClient.removeQueries();
  void router.navigate({ to: '/sign-in', search: { to: href } });
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
