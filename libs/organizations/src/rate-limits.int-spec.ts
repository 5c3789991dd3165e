import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { OrganizationsModule } from './organizations.module.js';

type Method = 'get' | 'post' | 'delete';
type Answer = { readonly status: number; readonly code: string; readonly retryAfter: string | undefined };

const token = '00000000-0000-4000-8000-0000000000e1.c2lnbmF0dXJl';

describe('how often one network address may ask', () => {
  let http: OverHttp;
  let networks = 1;
  beforeAll(async () => {
    http = await OverHttp.start([OrganizationsModule], {
      CAIRN_SIGN_INS_PER_MINUTE: '3',
      CAIRN_REQUESTS_PER_MINUTE: '6',
      CAIRN_TRUSTED_PROXIES: '127.0.0.1',
    });
  });
  afterAll(() => http?.stop());

  /** From behind a proxy that forwards the address. */
  const ask = async (method: Method, path: string, address: string): Promise<Answer> => {
    const { status, body, headers } = await http
      .as('guest')
      [method](path)
      .set('x-forwarded-for', address)
      .send(method === 'post' ? {} : undefined);
    return { status, code: (body as { code?: string }).code ?? '', retryAfter: headers['retry-after'] };
  };
  const newAddress = (): string => `192.0.2.${(networks += 1)}`;
  const admitted = async (method: Method, path: string, address = newAddress(), tries = 8): Promise<number> => {
    const answers: Answer[] = [];
    for (let count = 0; count < tries; count += 1) answers.push(await ask(method, path, address));
    const refused = answers.filter(({ status }) => status === 429);
    for (const { code, retryAfter } of refused)
      expect([code, Number(retryAfter) > 0]).toEqual(['too-many-requests', true]);
    expect(answers.slice(0, tries - refused.length).some(({ status }) => status === 429)).toBe(false);
    return tries - refused.length;
  };

  it.each([
    '/api/auth/sign-in/email',
    '/api/auth/two-factor/verify-totp',
    '/api/auth/two-factor/verify-backup-code',
    '/api/auth/two-factor/enable',
    '/api/auth/two-factor/disable',
    '/api/auth/change-password',
    '/api/auth/confirm',
    `/api/invitations/${token}/acceptance`,
    '/api/password-resets',
    `/api/password-resets/${token}/password`,
    `/%61pi/invitations/${token}/acceptance`,
    '/api/password-reset%73',
    '/api/auth/sign-in/email?again=1',
  ])('is limited strictly where something can be guessed: %s', async (path) =>
    expect(await admitted('post', path)).toBe(3),
  );

  it('is one count for all that can be guessed', async () => {
    const address = newAddress();
    expect(await admitted('post', '/api/auth/sign-in/email', address, 2)).toBe(2);
    expect(await admitted('post', '/api/password-resets', address, 3)).toBe(1);
  });

  it.each<[Method, string]>([
    ['get', '/api/me'],
    ['get', '/api/organizations'],
    ['post', '/api/organizations'],
    ['get', `/api/invitations/${token}`],
    ['get', `/api/password-resets/${token}`],
    ['get', '/api/auth/list-sessions'],
    ['post', '/api/auth/sign-out'],
    ['post', '/api/auth/update-user'],
    ['delete', '/api/organizations/x/members/y'],
  ])('is limited everywhere else: %s %s', async (method, path) => expect(await admitted(method, path)).toBe(6));

  it('is no matter for the probes', async () => {
    for (const path of ['/livez', '/readyz']) expect(await admitted('get', path)).toBe(8);
  });

  it('is counted for a whole network of IPv6, and for each address of IPv4', async () => {
    expect(await admitted('post', '/api/password-resets', '2001:db8:7:1::1', 3)).toBe(3);
    expect(await admitted('post', '/api/password-resets', '2001:db8:7:1:ffff::2', 1)).toBe(0);
    expect(await admitted('post', '/api/password-resets', '2001:db8:7:2::1', 1)).toBe(1);
  });
});
