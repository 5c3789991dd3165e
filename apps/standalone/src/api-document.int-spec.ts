import { describedServices } from '@cairn/platform/process/described-services.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { controllers, services } from './services.js';

type Answered = {
  readonly content?: Record<string, unknown>;
  readonly headers?: { readonly Location?: { readonly example?: string } };
};
type Described = { readonly responses: Record<string, Answered> };

describe('the description of the API', () => {
  let cairn: OverHttp;
  let paths: Record<string, Record<string, Described>>;

  beforeAll(async () => {
    cairn = await OverHttp.start(services);
    ({ paths } = (await cairn.as('guest').get('/api/openapi.json')).body as { paths: typeof paths });
  });
  afterAll(() => cairn?.stop());

  it('is the one that is made without a database or a server', async () => {
    const made = JSON.parse(JSON.stringify(await describedServices(services, controllers))) as { paths: typeof paths };
    expect(Object.keys(paths).filter((path) => !(path in made.paths))).toEqual([]);
    for (const [path, described] of Object.entries(paths)) expect(made.paths[path]).toEqual(described);
  });

  const answers = (): { readonly route: string; readonly status: string; readonly answered: Answered }[] =>
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { responses }]) =>
        Object.entries(responses)
          .filter(([status]) => status.startsWith('2'))
          .map(([status, answered]) => ({ route: `${method.toUpperCase()} ${path}`, status, answered })),
      ),
    );

  it('says of every route that makes something where that is read', () => {
    const made = answers().filter(({ status }) => status === '201');
    expect(made.length).toBeGreaterThan(10);
    const readable = new Set(Object.keys(paths).filter((path) => 'get' in (paths[path] ?? {})));
    const patterns = [...readable].map((path) => new RegExp(`^${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`));
    const leadsNowhere = made.filter(({ answered }) => {
      const place = answered.headers?.Location?.example?.split('#')[0];
      return !place || !patterns.some((pattern) => pattern.test(place));
    });
    expect(leadsNowhere.map(({ route }) => route)).toEqual([]);
  });

  it('says of every answer with a body of which media type it is', () => {
    const untold = answers().filter(
      ({ status, answered }) => !['202', '204'].includes(status) && Object.keys(answered.content ?? {}).length === 0,
    );
    expect(untold.map(({ route, status }) => `${route}: ${status}`)).toEqual([]);
  });

  it.each([
    ['/api/certification/register/{number}/certificate.pdf', 'application/pdf'],
    ['/api/scoring/{organizationId}/assessments/{assessmentId}/gap-report.pdf', 'application/pdf'],
    ['/api/validation/{organizationId}/visits/{visitId}/calendar.ics', 'text/calendar'],
    ['/api/scoring/{organizationId}/assessments/{assessmentId}/score/live', 'text/event-stream'],
  ])('says that %s is %s', (path, mediaType) =>
    expect(Object.keys(paths[path]?.['get']?.responses['200']?.content ?? {})).toEqual([mediaType]),
  );

  it('agrees with what is answered', async () => {
    await cairn.person('ada', 'manager');
    const registered = await cairn.as('ada').post('/api/organizations').send({ name: 'Aurora Health', country: 'NO' });
    const { id } = registered.body as { id: string };
    expect([registered.status, registered.get('location')]).toEqual([201, `/api/organizations/${id}`]);
    const read = await cairn.as('ada').get(registered.get('location') ?? '');
    expect(read).toMatchObject({ status: 200, body: { id } });
    const tag = read.get('etag') ?? '';
    const again = await cairn.as('ada').get(`/api/organizations/${id}`).set('if-none-match', tag);
    expect([again.status, again.text]).toEqual([304, '']);
  });
});
