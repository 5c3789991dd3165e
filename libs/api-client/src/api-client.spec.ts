import { addressOf, bodyOf, createApiClient, seen } from './api-client.js';

const organizationId = '00000000-0000-4000-8000-000000000001';
const facilityId = '00000000-0000-4000-8000-0000000000f1';

describe('the client of the API', () => {
  const sent: Request[] = [];
  const clientFor = (status: number, body: object) =>
    createApiClient('http://cairn.test', (request) => {
      sent.push(request);
      return Promise.resolve(Response.json(body, { status }));
    });
  beforeEach(() => void sent.splice(0));

  it('fills in the path, sends the version that was seen, and gives the body', async () => {
    const result = await bodyOf(
      clientFor(200, { id: facilityId, version: 4 }).PUT(
        '/api/organizations/{organizationId}/facilities/{facilityId}/service-areas',
        { params: { path: { organizationId, facilityId }, header: seen(3) }, body: { serviceAreas: [] } },
      ),
    );
    expect(result).toEqual({ id: facilityId, version: 4 });
    expect(sent[0]?.url).toBe(
      `http://cairn.test/api/organizations/${organizationId}/facilities/${facilityId}/service-areas`,
    );
    expect(sent[0]?.headers.get('If-Match')).toBe('"3"');
    expect(sent[0]?.headers.get('Idempotency-Key')).toBeNull();
    expect(await sent[0]?.json()).toEqual({ serviceAreas: [] });
  });

  it('gives each POST an Idempotency-Key of its own, unless one is given', async () => {
    const client = clientFor(201, { id: organizationId, version: 1 });
    const body = { name: 'Aurora Health', country: 'NO' };
    await client.POST('/api/organizations', { body });
    await client.POST('/api/organizations', { body });
    await client.POST('/api/organizations', { body, params: { header: { 'Idempotency-Key': 'mine' } } });
    const [one, other, own] = sent.map(({ headers }) => headers.get('Idempotency-Key'));
    expect(one).toMatch(/^[0-9a-f-]{36}$/);
    expect([one === other, own]).toEqual([false, 'mine']);
  });

  it('throws a refusal with its problem document', async () => {
    const problem = { type: 'urn:cairn:problem:not-found', title: 'x', status: 404, code: 'not-found', requestId: '1' };
    await expect(clientFor(404, problem).GET('/api/me')).rejects.toMatchObject({
      name: 'ApiProblem',
      message: 'GET /api/me: 404 not-found ""',
      problem,
    });
  });

  it('names a refusal by a proxy, which knows no problem document, after its status', async () => {
    const client = createApiClient('http://cairn.test', () => Promise.resolve(new Response('no', { status: 413 })));
    await expect(client.GET('/api/me')).rejects.toMatchObject({ problem: { status: 413, code: 'status-413' } });
  });

  it('gives the address of what is read without it', () => {
    const number = 'C/1';
    expect(addressOf('/api/certification/register/{number}/certificate.pdf', { number })).toBe(
      '/api/certification/register/C%2F1/certificate.pdf',
    );
    const path = '/api/scoring/{organizationId}/assessments/{assessmentId}/gap-report.pdf';
    expect(addressOf(path, { organizationId, assessmentId: 'a' }, { asOf: undefined, timeZone: 'Asia/Riyadh' })).toBe(
      `/api/scoring/${organizationId}/assessments/a/gap-report.pdf?timeZone=Asia%2FRiyadh`,
    );
  });
});
