import { api } from './api.js';
import { askIdentityBy, confirmIdentity } from './confirm-identity.js';

const answer = (status: number, body: object): Response => new Response(JSON.stringify(body), { status });
const refusal = () => answer(403, { code: 're-authentication-required', status: 403 });
const rename = (name: string) => api.POST('/api/auth/update-user', { body: { name } });

describe('a grave change', () => {
  const sent: string[] = [];
  const present = globalThis.fetch;
  const answerWith = (...responses: Response[]): void => {
    sent.splice(0);
    globalThis.fetch = async (input) => {
      sent.push(await (input as Request).text());
      return responses.shift() ?? answer(500, {});
    };
  };
  afterAll(() => void (globalThis.fetch = present));

  it('is sent again once the person has proved who they are', async () => {
    const stop = askIdentityBy(() => Promise.resolve(true));
    answerWith(refusal(), answer(200, { id: '1' }));
    expect((await rename('Amal')).data).toEqual({ id: '1' });
    expect(sent).toEqual(['{"name":"Amal"}', '{"name":"Amal"}']);
    stop();
  });

  it('stays refused when they do not', async () => {
    const stop = askIdentityBy(() => Promise.resolve(false));
    answerWith(refusal());
    await expect(rename('Amal')).rejects.toMatchObject({ problem: { code: 're-authentication-required' } });
    expect(sent).toHaveLength(1);
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
    await Promise.all([rename('Amal'), rename('Noor')]);
    expect([asked, sent.length]).toEqual([1, 4]);
    stop();
  });
});
