import { api } from './api.js';
import { Unreachable } from './problem.js';

describe('a request to the API', () => {
  const present = globalThis.fetch;
  afterEach(() => void (globalThis.fetch = present));
  const answeredBy = (answer: (request: Request) => Response | Promise<Response>) => {
    globalThis.fetch = async (input) => answer(input as Request);
    return api.GET('/api/me');
  };
  const cutOff = (): Response =>
    new Response(
      new ReadableStream({
        start: (controller) => {
          controller.enqueue(new TextEncoder().encode('{"person":'));
          controller.error(new TypeError('network error'));
        },
      }),
    );

  it('gives what the server says', async () => {
    expect(await answeredBy(() => Response.json({ demo: true }))).toMatchObject({ data: { demo: true } });
  });
  it('gives nothing where the answer has no body', async () => {
    expect(await answeredBy(() => new Response(null, { status: 204 }))).toMatchObject({ data: undefined });
  });
  it('was not answered without a network, nor by a connection that ended in the middle', async () => {
    const refused = new TypeError('Failed to fetch');
    await expect(answeredBy(() => Promise.reject(refused))).rejects.toMatchObject({ cause: refused });
    await expect(answeredBy(cutOff)).rejects.toThrow(Unreachable);
  });
  it('was not answered by a gateway with no server behind it, which may say why', async () => {
    await expect(answeredBy(() => new Response('<h1>Bad gateway</h1>', { status: 502 }))).rejects.toThrow(Unreachable);
    const busy = () => Response.json({ code: 'temporarily-unavailable' }, { status: 503 });
    await expect(answeredBy(busy)).rejects.toMatchObject({ code: 'temporarily-unavailable' });
  });
  it('that nobody waits for any more ends as it was ended', async () => {
    const leaving = new AbortController();
    globalThis.fetch = (input) => {
      leaving.abort(new Error('left'));
      return Promise.reject((input as Request).signal.reason as Error);
    };
    const asked = api.GET('/api/me', { signal: leaving.signal });
    await expect(asked).rejects.toThrow('left');
  });
  it('refused without a problem document is named after its status', async () => {
    await expect(answeredBy(() => new Response('<h1>Forbidden</h1>', { status: 403 }))).rejects.toMatchObject({
      problem: { status: 403, code: 'status-403' },
    });
  });
  it('with a file is a form, whose fields come before the file', async () => {
    const forms: Promise<FormData>[] = [];
    globalThis.fetch = (input) => {
      forms.push((input as Request).formData());
      return Promise.resolve(Response.json({ id: '1', version: 1 }));
    };
    await api.POST('/api/surveys/{organizationId}/assessments/{assessmentId}/evidence/files', {
      params: { path: { organizationId: 'o', assessmentId: 'a' }, header: { 'Idempotency-Key': 'one' } },
      body: { unitId: 'facility', indicatorId: 'live', file: new File(['PDF'], 'policy.pdf') },
    });
    const fields = [...((await forms[0]) ?? new FormData())];
    expect(fields.map(([name]) => name)).toEqual(['unitId', 'indicatorId', 'file']);
    expect(fields[2]?.[1]).toMatchObject({ name: 'policy.pdf' });
  });
});
