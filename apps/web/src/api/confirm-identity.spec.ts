import { askIdentityBy, confirmIdentity } from './confirm-identity.js';
import { post } from './request.js';

const answer = (status: number, body: object): Response => new Response(JSON.stringify(body), { status });
const refusal = () => answer(403, { code: 're-authentication-required', status: 403 });

describe('a grave change', () => {
  const sent: string[] = [];
  const present = globalThis.fetch;
  const answerWith = (...responses: Response[]): void => {
    sent.splice(0);
    globalThis.fetch = (input) => {
      sent.push(String(input));
      return Promise.resolve(responses.shift() ?? answer(500, {}));
    };
  };
  afterAll(() => void (globalThis.fetch = present));

  it('is sent again once the person has proved who they are', async () => {
    const stop = askIdentityBy(() => Promise.resolve(true));
    answerWith(refusal(), answer(200, { id: '1' }));
    expect(await post('/api/x')).toEqual({ id: '1' });
    expect(sent).toEqual(['/api/x', '/api/x']);
    stop();
  });

  it('stays refused when they do not', async () => {
    const stop = askIdentityBy(() => Promise.resolve(false));
    answerWith(refusal());
    await expect(post('/api/x')).rejects.toMatchObject({ problem: { code: 're-authentication-required' } });
    expect(sent).toEqual(['/api/x']);
    stop();
    expect(await confirmIdentity()).toBe(false);
  });

  it('asks once for all that wait', async () => {
    let asked = 0;
    const stop = askIdentityBy(() => {
      asked += 1;
      return Promise.resolve(true);
    });
    answerWith(refusal(), refusal(), answer(200, {}), answer(200, {}));
    await Promise.all([post('/api/x'), post('/api/y')]);
    expect([asked, sent.length]).toEqual([1, 4]);
    stop();
  });
});
