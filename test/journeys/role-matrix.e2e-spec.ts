import { bodyOf } from '@cairn/api-client/api-client.js';
import { request as requestOverHttp } from 'node:http';
import type { Problem } from '@cairn/contracts/problem.js';
import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import { type CreatedApiKey, apiKeyScope } from '@cairn/contracts/organizations/http/api-keys.js';
import type { OrganizationRole } from '@cairn/contracts/roles.js';
import { createPool } from '@cairn/platform/database/pool.js';
import type { Deployment } from '@cairn/testing/deployment.js';
import { eventually } from '@cairn/testing/eventually.js';
import request, { type Response } from 'supertest';
import { rolesOfRoutes, scopesOfRoutes } from '../architecture/roles-of-routes.js';
import { type Allowed, type Operation, type Verb, addressOf, changes } from './api-document.js';
import { type Participant, signedIn } from './people.js';
import { type PathValues, type Scene, setScene } from './scene.js';
import { startDemo } from './start-demo.js';
import { wholeAnswer } from './whole-answer.js';

const ofProgramme = ['manager', 'analyst', 'scheduler', 'validator'] as const;
type Asker = 'guest' | 'foreign admin' | OrganizationRole | (typeof ofProgramme)[number];
type Answer = 'admitted' | 'sign in first' | 'forbidden' | 'absent';

/** What the table of roles means for somebody; an organization's role counts in that organization only. */
const expectedFor = ({ title, pathParameters }: Operation, asker: Asker, organization: 'own' | 'foreign'): Answer => {
  const allowed = rolesOfRoutes[title];
  if (allowed === 'public') return 'admitted';
  if (asker === 'guest') return 'sign in first';
  if (allowed === 'signed-in') return 'admitted';
  const role = asker === 'foreign admin' ? 'admin' : asker;
  const isAtHome = (asker === 'foreign admin') === (organization === 'foreign');
  const counts =
    (ofProgramme as readonly string[]).includes(role) || (pathParameters.includes('organizationId') && isAtHome);
  if (counts && (allowed as readonly string[] | undefined)?.includes(role)) return 'admitted';
  return pathParameters.includes('organizationId') ? 'absent' : 'forbidden';
};

/** The same for a key with every scope, of the own organization or of the programme. */
const expectedForKey = (
  { title, pathParameters }: Operation,
  of: 'organization' | 'programme',
  organization: 'own' | 'foreign',
): Answer => {
  const allowed = rolesOfRoutes[title];
  if (allowed === 'public') return 'admitted';
  const named = pathParameters.includes('organizationId');
  const isAtHome = of === 'programme' || (named && organization === 'own');
  const role = of === 'programme' ? 'analyst' : 'contributor';
  if (isAtHome && title in scopesOfRoutes && (allowed as readonly string[]).includes(role)) return 'admitted';
  return named ? 'absent' : 'forbidden';
};

const sorted = (who: Allowed | undefined): unknown => (typeof who === 'object' ? [...who].sort() : who);

/** Probes, metrics, the security contact, and the library that signs people in. */
const undocumented = [
  'ALL /api/auth/*',
  'POST /api/auth/sign-in/sso',
  'GET /api/auth/sso/callback/{organizationId}',
  'GET /api/auth/sso/link',
  'POST /api/auth/sso/link',
  'GET /.well-known/security.txt',
  'GET /livez',
  'GET /metrics',
  'GET /readyz',
];

const said = (response: Response): Answer => {
  const { code } = response.ok ? { code: '' } : (response.body as Problem);
  if (response.status === 401) return 'sign in first';
  if (response.status === 403) return 'forbidden';
  return response.status === 404 && code === 'not-found' ? 'absent' : 'admitted';
};

/** Refused for its form by every route that admits the caller, so that asking changes nothing. */
const ask = async (visitor: Pick<Participant, 'http'>, operation: Operation, values: PathValues): Promise<Response> => {
  if (!changes(operation)) return visitor.http.get(addressOf(operation, values)).parse(wholeAnswer);
  if (operation.method === 'POST')
    return visitor.http.post(addressOf(operation, values)).set({ 'Idempotency-Key': 'not one word' }).send({});
  const broken = operation.pathParameters.filter((name) => name !== 'organizationId').at(-1) ?? '';
  return visitor.http[operation.verb](addressOf(operation, { ...values, [broken]: '-' })).send(
    operation.hasBody ? {} : undefined,
  );
};

describe('who may do what', () => {
  let cairn: Deployment;
  let scene: Scene;
  let askers: Readonly<Record<Asker, Participant>>;

  beforeAll(async () => {
    cairn = await startDemo('one process', { CAIRN_KEY_REQUESTS_PER_MINUTE: '1000000' });
    scene = await setScene(cairn, 'the date is confirmed');
    askers = {
      guest: scene.guest,
      'foreign admin': scene.foreigner,
      admin: scene.people.admin,
      contributor: scene.people.contributor,
      reader: scene.reader,
      manager: scene.people.manager,
      analyst: await signedIn(cairn.url, 'Andrea Analyst'),
      scheduler: scene.people.scheduler,
      validator: await signedIn(cairn.url, 'Robin Validator'),
    };
  });
  afterAll(() => cairn?.stop());

  const values = (organization: 'own' | 'foreign'): PathValues =>
    organization === 'own' ? scene.own : { ...scene.own, ...scene.foreign };

  it('is said by the API document as by the table of roles, route by route', () => {
    const described = Object.fromEntries(scene.operations.map(({ title, allowed }) => [title, sorted(allowed)]));
    const expected = Object.entries(rolesOfRoutes).filter(([route]) => !undocumented.includes(route));
    expect(described).toEqual(Object.fromEntries(expected.map(([route, who]) => [route, sorted(who)])));
  });

  it('asks again who one is before every change of who belongs to an organization, and as what', () => {
    const ofRoles = scene.operations.filter(
      (operation) =>
        changes(operation) &&
        operation.allowed !== 'public' &&
        (operation.properties.includes('role') || /members|invitations|roles/.test(operation.path)),
    );
    expect(ofRoles.length).toBeGreaterThan(3);
    expect(ofRoles.filter(({ fresh }) => !fresh).map(({ title }) => title)).toEqual([]);
  });

  it('asks again who one is before a grave change, and admits after that', async () => {
    const fresh = scene.operations.filter((one) => one.fresh);
    expect(fresh.length).toBeGreaterThan(5);
    const owner = createPool(cairn.databaseUrl, 1);
    await owner.query(`UPDATE auth.session SET "confirmedAt" = now() - interval '2 days'`);
    const codeOf = async (asker: Participant, operation: Operation): Promise<string> =>
      ((await ask(asker, operation, scene.own)).body as Problem).code;
    for (const operation of fresh) {
      const asker = operation.allowed?.includes('admin') ? scene.people.admin : scene.people.manager;
      expect([operation.title, await codeOf(asker, operation)]).toEqual([
        operation.title,
        're-authentication-required',
      ]);
      if (operation.allowed !== 'signed-in')
        expect(await codeOf(scene.reader, operation)).not.toBe('re-authentication-required');
    }
    await owner.query(`UPDATE auth.session SET "confirmedAt" = now()`);
    await owner.end();
    for (const operation of fresh) {
      const asker = operation.allowed?.includes('admin') ? scene.people.admin : scene.people.manager;
      expect(await codeOf(asker, operation)).not.toBe('re-authentication-required');
    }
  });

  it.each(['own', 'foreign'] as const)(
    'is what every route does with everybody who asks for something of the %s organization',
    async (organization) => {
      const [expected, found]: [string[], string[]] = [[], []];
      for (const operation of scene.operations)
        for (const [asker, visitor] of Object.entries(askers) as [Asker, Participant][]) {
          const response = await ask(visitor, operation, values(organization));
          const [wanted, got] = [expectedFor(operation, asker, organization), said(response)];
          if (changes(operation) && wanted === 'admitted')
            expect([operation.title, asker, String(response.status)]).toEqual([
              operation.title,
              asker,
              expect.stringMatching(/^4/),
            ]);
          expected.push(`${operation.title} by ${asker}: ${wanted}`);
          found.push(`${operation.title} by ${asker}: ${got}`);
        }
      expect(found).toEqual(expected);
    },
  );

  it('is what every route does with an API key that has every scope', async () => {
    const keyOf = async (maker: Participant, path: string): Promise<Pick<Participant, 'http'>> => {
      const body = { name: 'Every scope', scopes: apiKeyScope.options, expiresInDays: 1 };
      const { key } = (await maker.http.post(path).send(body).expect(200)).body as CreatedApiKey;
      return { http: request.agent(cairn.url).set({ Authorization: `Bearer ${key}` }) };
    };
    const keys = {
      organization: await keyOf(scene.people.admin, `/api/organizations/${scene.own['organizationId']}/api-keys`),
      programme: await keyOf(scene.people.manager, '/api/staff/api-keys'),
    };
    const [expected, found]: [string[], string[]] = [[], []];
    for (const organization of ['own', 'foreign'] as const)
      for (const operation of scene.operations)
        for (const owner of ['organization', 'programme'] as const) {
          const response = await ask(keys[owner], operation, values(organization));
          const title = `${operation.title} of the ${organization} organization by a key of the ${owner}`;
          expected.push(`${title}: ${expectedForKey(operation, owner, organization)}`);
          found.push(`${title}: ${said(response)}`);
        }
    expect(found).toEqual(expected);
  });

  it.each<[Asker, Verb, string, number]>([
    ['guest', 'get', '/api/me', 401],
    ['guest', 'get', '/api/organizations/{organizationId}/facilities', 401],
    ['foreign admin', 'get', '/api/organizations/{organizationId}', 404],
    ['foreign admin', 'get', '/api/surveys/{organizationId}/assessments/{assessmentId}', 404],
    ['foreign admin', 'get', '/api/certification/{organizationId}/certifications', 404],
    ['reader', 'put', '/api/surveys/{organizationId}/assessments/{assessmentId}/answers/{unitId}/{indicatorId}', 404],
    ['reader', 'get', '/api/surveys/{organizationId}/assessments/{assessmentId}', 200],
    [
      'reader',
      'put',
      '/api/surveys/{organizationId}/assessments/{assessmentId}/indicators/{unitId}/{indicatorId}/flag',
      404,
    ],
    [
      'reader',
      'get',
      '/api/surveys/{organizationId}/assessments/{assessmentId}/indicators/{unitId}/{indicatorId}/notes',
      200,
    ],
    [
      'manager',
      'get',
      '/api/surveys/{organizationId}/assessments/{assessmentId}/indicators/{unitId}/{indicatorId}/notes',
      404,
    ],
    ['contributor', 'post', '/api/surveys/{organizationId}/assessments/{assessmentId}/submission', 404],
    ['contributor', 'post', '/api/organizations/{organizationId}/invitations', 404],
    ['manager', 'post', '/api/surveys/{organizationId}/assessments/{assessmentId}/submission', 404],
    ['manager', 'get', '/api/surveys/{organizationId}/assessments/{assessmentId}', 200],
    ['analyst', 'post', '/api/validation/{organizationId}/visits/{visitId}/decision', 404],
    ['scheduler', 'post', '/api/validation/{organizationId}/visits/{visitId}/decision', 404],
    ['scheduler', 'get', '/api/notifications/messages', 403],
    ['admin', 'post', '/api/validation/{organizationId}/visits/{visitId}/decision', 404],
    ['admin', 'get', '/api/surveys/desk/assessments', 403],
    ['admin', 'get', '/api/notifications/messages', 403],
    ['validator', 'get', '/api/validation/{organizationId}/visits/{visitId}', 404],
    ['validator', 'get', '/api/validation/{organizationId}/visits/{visitId}/calendar.ics', 404],
    ['validator', 'get', '/api/surveys/{organizationId}/assessments/{assessmentId}', 404],
  ])('lets a %s who sends %s %s have %i', async (asker, verb, path, status) => {
    const operation = scene.operations.find((one) => one.verb === verb && one.path === path);
    expect(operation).toBeDefined();
    expect(
      (
        await askers[asker].http[verb](addressOf(operation as Operation, scene.own)).send(
          verb === 'get' ? undefined : {},
        )
      ).status,
    ).toBe(status);
  });

  it('shows a validator the visits assigned and no others', async () => {
    const visits = async (visitor: Participant) => (await bodyOf(visitor.api.GET('/api/validation/desk/visits'))).items;
    expect((await visits(scene.people.lead)).map(({ id }) => id)).toEqual([scene.own['visitId']]);
    expect(await visits(askers.validator)).toEqual([]);
    const finding = `/api/validation/${scene.own['organizationId']}/visits/${scene.own['visitId']}/findings/${scene.own['criterionId']}`;
    expect(
      (await askers.validator.http.put(finding).set({ 'If-Match': '"0"' }).send({ verdict: 'confirmed', note: '' }))
        .status,
    ).toBe(404);
  });

  it('shows the team of a visit the answers and the evidence of its assessment, and nothing else of the organization', async () => {
    const organization = scene.own['organizationId'] ?? '';
    const { assessmentId } = await bodyOf(
      scene.people.admin.api.GET('/api/validation/{organizationId}/visits/{visitId}', {
        params: { path: { organizationId: organization, visitId: scene.own['visitId'] ?? '' } },
      }),
    );
    const assessments = `/api/surveys/${organization}/assessments`;
    await eventually(async () =>
      expect((await scene.people.lead.http.get(`${assessments}/${assessmentId}`)).status).toBe(200),
    );
    const { answers } = (await scene.people.lead.http.get(`${assessments}/${assessmentId}`)).body as Assessment;
    expect(answers.length).toBeGreaterThan(20);
    expect((await askers.validator.http.get(`${assessments}/${assessmentId}`)).status).toBe(404);
    for (const elsewhere of [
      assessments,
      `${assessments}/${scene.own['assessmentId']}`,
      `/api/scoring/${organization}/assessments/${assessmentId}/score`,
      `/api/organizations/${organization}/facilities`,
    ])
      expect([elsewhere, (await scene.people.lead.http.get(elsewhere)).status]).toEqual([elsewhere, 404]);
    const unread = `${assessments}/${scene.own['assessmentId']}/evidence/${scene.own['evidenceId']}/file`;
    expect((await scene.people.lead.http.get(unread)).status).toBe(404);
  });

  it('answers for what is forbidden as for what is not there', async () => {
    for (const operation of scene.operations.filter(
      ({ title, pathParameters }) => Array.isArray(rolesOfRoutes[title]) && pathParameters.includes('organizationId'),
    )) {
      const answers = await Promise.all(
        [scene.own['organizationId'], '00000000-0000-4000-8000-00000000dead'].map(async (organizationId) => {
          const response = await ask(scene.foreigner, operation, {
            ...scene.own,
            organizationId: organizationId ?? '',
          });
          const { requestId: _, instance: __, ...problem } = response.body as Problem;
          return { status: response.status, type: response.get('content-type'), problem };
        }),
      );
      expect([operation.title, answers[0]]).toEqual([operation.title, answers[1]]);
    }
  });

  it('cannot be got round by the way an address is written', async () => {
    const { organizationId = '', assessmentId = '' } = scene.own;
    const plain = `/api/surveys/${organizationId}/assessments/${assessmentId}`;
    const encoded = [...organizationId].map((letter) => `%${letter.charCodeAt(0).toString(16)}`).join('');
    const written = [
      plain,
      plain.toUpperCase(),
      plain.replace(organizationId, organizationId.toUpperCase()),
      plain.replace(organizationId, encoded),
      `/${plain}`,
      plain.replaceAll('/', '//'),
      `${plain}/`,
      `${plain}//`,
      `${plain}/.`,
      `/api/./surveys/${organizationId}/assessments/${assessmentId}`,
      `/api/me/../surveys/${organizationId}/assessments/${assessmentId}`,
      `/api/auth/..%2f..${plain}`,
      `/api/auth/%2e%2e/%2e%2e${plain}`,
      `${plain};a=b`,
      `${plain}%00`,
      `${plain}%20`,
      `${plain}.json`,
      `${plain}?organizationId=${scene.foreign['organizationId']}`,
      `${plain}#/api/me`,
      plain.replace('/api', '/%61pi'),
      plain.replace('/surveys', '/surveys%2f'),
      `http://other.example${plain}`,
      `/api/surveys/${scene.foreign['organizationId']}/assessments/${assessmentId}`,
      `/api/surveys/${scene.foreign['organizationId']}%2f..%2f${organizationId}/assessments/${assessmentId}`,
    ];
    const { cookie } = scene.foreigner;
    const tricks: Record<string, string>[] = [
      {},
      { 'x-original-url': '/livez' },
      { 'x-rewrite-url': '/livez' },
      { 'x-http-method-override': 'OPTIONS' },
      { 'x-forwarded-for': '127.0.0.1', 'x-forwarded-host': 'localhost' },
      { 'x-organization-id': organizationId },
    ];
    for (const path of written)
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'get'])
        for (const headers of path === plain ? tricks : [{}])
          for (const session of [cookie, '']) {
            const { status, body } = await raw(cairn.url, method, path, {
              ...headers,
              ...(session && { cookie: session }),
            });
            expect([method, path, String(status)]).toEqual([method, path, expect.stringMatching(/^4/)]);
            expect(body).not.toContain(scene.assessment.facilityName);
          }
  });

  it('is the same for HEAD as for GET', async () => {
    for (const operation of scene.operations.filter((one) => !changes(one) && !one.path.endsWith('/live')))
      for (const [asker, visitor] of Object.entries(askers)) {
        const [whole, head] = [
          await visitor.http.get(addressOf(operation, scene.own)),
          await visitor.http.head(addressOf(operation, scene.own)),
        ];
        expect([operation.title, asker, head.status]).toEqual([operation.title, asker, whole.status]);
        expect(head.text ?? '').toBe('');
      }
  });
});

/** Sends the address as it stands: `fetch` would tidy it. */
const raw = (
  url: string,
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<{ readonly status: number; readonly body: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const request = requestOverHttp({ hostname, port, method, path, headers }, (response) => {
      let body = '';
      response
        .setEncoding('utf8')
        .on('data', (text: string) => (body += text))
        .on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.once('error', reject).end();
  });
