import { randomUUID } from 'node:crypto';
import { bodyOf, seen } from '@cairn/api-client/api-client.js';
import type { Facility } from '@cairn/contracts/organizations/http/organizations.js';
import type { OrganizationRole } from '@cairn/contracts/roles.js';
import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import type { Deployment } from '@cairn/testing/deployment.js';
import * as story from '../../apps/standalone/src/demo/story.js';
import { type ApiDocument, type Operation, operationsOf } from './api-document.js';
import { lineOf } from './line.js';
import { type Team, Participant, signedIn, team } from './people.js';

export type PathValues = Readonly<Record<string, string>>;

/**
 * An organization in the midst of things, a foreign one, everybody who might ask, and the API's description of itself.
 */
export type Scene = {
  readonly operations: readonly Operation[];
  readonly people: Team;
  readonly reader: Participant;
  readonly guest: Participant;
  /** The admin of another organization. */
  readonly foreigner: Participant;
  /** For each parameter of a path something that exists in the own organization. */
  readonly own: PathValues;
  /** The same of the foreign organization, as far as it has it. */
  readonly foreign: PathValues;
  /** The open assessment of `own`. */
  readonly assessment: Assessment;
};

const profile = {
  name: 'Second Hospital',
  country: 'SA',
  region: 'middle-east',
  timeZone: 'Asia/Riyadh',
  type: 'teaching-hospital',
  beds: 12,
  teaching: false,
  ownership: 'public',
} as const;
const areas = [{ name: 'Radiology', kind: 'radiology' }];
/** A number of the whole facility, 0 to 500. */
const indicatorId = 'registry-count';

/** Asks for the indicator. */
const sectionId = 'deciding';

const link = (visitor: Participant, organization: string, { id }: Assessment): Promise<CommandResult> =>
  bodyOf(
    visitor.api.POST('/api/surveys/{organizationId}/assessments/{assessmentId}/evidence/links', {
      params: { path: { organizationId: organization, assessmentId: id } },
      body: { unitId: 'facility', indicatorId, name: 'Policy', url: 'https://example.org/policy' },
    }),
  );

/** Scoring learns of an assessment a moment after it was opened. */
const saveScenario = async (visitor: Participant, organization: string, { id }: Assessment): Promise<string> => {
  await story.scoreOf(visitor, organization, id, ({ stage }) => stage !== null);
  return (
    await bodyOf(
      visitor.api.POST('/api/scoring/{organizationId}/assessments/{assessmentId}/scenarios', {
        params: { path: { organizationId: organization, assessmentId: id } },
        body: {
          name: 'Later',
          changes: { facility: { [indicatorId]: { value: 2 } } },
        },
      }),
    )
  ).id;
};

const openSurvey = async (
  visitor: Participant,
  organization: string,
): Promise<{
  readonly facility: Facility;
  readonly assessment: Assessment;
  readonly evidenceId: string;
  readonly noteId: string;
}> => {
  const facility = await story.addFacility(visitor, organization, profile, areas);
  const assessment = await story.openAssessment(visitor, organization, facility);
  await visitor.api.PUT('/api/surveys/{organizationId}/assessments/{assessmentId}/answers/{unitId}/{indicatorId}', {
    params: {
      path: { organizationId: organization, assessmentId: assessment.id, unitId: 'facility', indicatorId },
      header: seen(0),
    },
    body: { value: 1 },
  });
  const { id: evidenceId } = await link(visitor, organization, assessment);
  const { id: noteId } = await bodyOf(
    visitor.api.POST(
      '/api/surveys/{organizationId}/assessments/{assessmentId}/indicators/{unitId}/{indicatorId}/notes',
      {
        params: {
          path: { organizationId: organization, assessmentId: assessment.id, unitId: 'facility', indicatorId },
        },
        body: { text: 'Counted in January.' },
      },
    ),
  );
  return { facility, assessment: await story.readAssessment(visitor, organization, assessment.id), evidenceId, noteId };
};

const password = 'purple otters juggle quietly';

const joining = async (
  url: string,
  admin: Participant,
  organization: string,
  email: string,
  role: OrganizationRole,
): Promise<Participant> => {
  await story.invite(admin, organization, { email, name: 'Newcomer' }, role);
  const visitor = new Participant(url);
  await visitor.api.POST('/api/invitations/{token}/acceptance', {
    params: { path: { token: await story.invitationTokenFor(admin, email) } },
    body: {
      name: 'Newcomer',
      password,
    },
  });
  return visitor.signIn(email, password);
};

/** What a signing key is published under. */
const thumbprintOf = async (visitor: Participant): Promise<string> => {
  const { keys } = await bodyOf(visitor.api.GET('/.well-known/jwks.json'));
  return keys[0]?.kid.split('/').at(-1) ?? '';
};

/** @param upTo name of the last step which the line of the own organization takes */
export const setScene = async (cairn: Deployment, upTo: string): Promise<Scene> => {
  const [people, foreigner, guest] = [
    await team(cairn.url),
    await signedIn(cairn.url, 'Riley Reader'),
    new Participant(cairn.url),
  ];
  const { admin, manager } = people;
  const line = lineOf(people, 'Observed');
  for (const { name, take } of line.steps) {
    await take();
    if (name === upTo) break;
  }
  const { organization, visit } = line.told;
  const models = await bodyOf(admin.api.GET('/api/surveys/models'));
  const [model, version] = [models[0]?.id ?? '', models[0]?.version ?? ''];
  const { facility, assessment, evidenceId, noteId } = await openSurvey(admin, organization);
  const member = (await bodyOf(people.contributor.api.GET('/api/me'))).person.id;
  const reader = await joining(cairn.url, admin, organization, 'observing@example.org', 'reader');
  const waiting = await story.invite(admin, organization, { email: 'waiting@example.org', name: 'Waiting' }, 'reader');
  const {
    items: [certification],
  } = await bodyOf(
    admin.api.GET('/api/certification/{organizationId}/certifications', {
      params: { path: { organizationId: organization } },
    }),
  );
  const own: PathValues = {
    organizationId: organization,
    facilityId: facility.id,
    personId: member,
    invitationId: waiting.id,
    token: await story.invitationTokenFor(admin, 'waiting@example.org'),
    assessmentId: assessment.id,
    unitId: 'facility',
    indicatorId,
    sectionId,
    evidenceId,
    noteId,
    model,
    version,
    visitId: visit.id,
    criterionId: visit.checklist[0]?.criterionId ?? '',
    scenarioId: await saveScenario(admin, organization, assessment),
    messageId: (await bodyOf(manager.api.GET('/api/notifications/messages'))).items[0]?.id ?? '',
    rehearsalId: (
      await bodyOf(manager.api.POST('/api/scoring/desk/rehearsals', { body: { model, version, former: version } }))
    ).id,
    number: certification?.number ?? 'CRN-2026-000001',
    certificationId: certification?.id ?? randomUUID(),
    purpose: 'revocation',
    list: '1',
    topic: 'work',
    thumbprint: await thumbprintOf(admin),
    // Nobody has declared or recorded one: who may ask is told that it is not there.
    conflictId: randomUUID(),
    absenceId: randomUUID(),
    requestId: randomUUID(),
    keyId: randomUUID(),
    webhookId: randomUUID(),
    planId: randomUUID(),
    disruptionId: randomUUID(),
  };
  const foreignOrganization = await story.registerOrganization(foreigner, 'Foreign Health', 'DE');
  const elsewhere = await openSurvey(foreigner, foreignOrganization);
  const foreign: PathValues = {
    organizationId: foreignOrganization,
    facilityId: elsewhere.facility.id,
    assessmentId: elsewhere.assessment.id,
    evidenceId: elsewhere.evidenceId,
    noteId: elsewhere.noteId,
    personId: (await bodyOf(foreigner.api.GET('/api/me'))).person.id,
  };
  return {
    operations: operationsOf((await admin.http.get('/api/openapi.json').expect(200)).body as ApiDocument),
    people,
    reader,
    guest,
    foreigner,
    own,
    foreign,
    assessment,
  };
};
