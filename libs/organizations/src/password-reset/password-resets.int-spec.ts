import { createHmac } from 'node:crypto';
import { invitationToken } from '@cairn/platform/auth/invitation-token.js';
import { passwordResetToken } from '@cairn/platform/auth/password-reset-token.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { OrganizationsModule } from '../organizations.module.js';

type Told = { readonly resetId: string; readonly personId: string };

const former = 'purple otters juggle quietly';
const chosen = 'green badgers whistle loudly';

const codeOf = (totpUri: string): string => {
  const secret = new URL(totpUri).searchParams.get('secret') ?? '';
  const bits = [...secret.replace(/=+$/, '')]
    .map((char) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(char).toString(2).padStart(5, '0'))
    .join('');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))))
    .update(counter)
    .digest();
  return String((mac.readUInt32BE((mac.at(-1) as number) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};

describe('a forgotten password', () => {
  let http: OverHttp;
  beforeAll(
    async () => void (http = await OverHttp.start([OrganizationsModule], { CAIRN_SIGN_INS_PER_MINUTE: '1000' })),
  );
  afterAll(() => http?.stop());

  const ask = (email: string, headers: Record<string, string> = {}) =>
    http.as('guest').post('/api/password-resets').set(headers).send({ email });
  const told = async (personId: string): Promise<Told[]> => {
    const { rows } = await http.owner.query<{ data: string }>(
      `SELECT data FROM organizations.outbox WHERE tenant_id = $1 AND type = 'password-reset-requested.v1' ORDER BY id`,
      [personId],
    );
    return rows.map(({ data }) => JSON.parse(data) as Told);
  };
  const linkOf = async (personId: string): Promise<string> =>
    passwordResetToken(http.config.secret, personId, (await told(personId)).at(-1)?.resetId ?? '');
  const set = (token: string, password: string) =>
    http.as('guest').post(`/api/password-resets/${token}/password`).send({ password });
  const standing = (token: string) => http.as('guest').get(`/api/password-resets/${token}`);
  const signIn = (name: string, password: string) =>
    http
      .as('guest')
      .post('/api/auth/sign-in/email')
      .send({ email: `${name}@example.org`, password });

  it('is replaced by a link that works once, and every session ends', async () => {
    const personId = await http.person('mona', 'analyst');
    expect(await ask('Mona@Example.org')).toMatchObject({ status: 202, text: '' });
    const token = await linkOf(personId);
    expect(await standing(token)).toMatchObject({ status: 200, body: { status: 'open' } });
    expect((await http.as('mona').get('/api/me')).status).toBe(200);
    expect((await set(token, chosen)).status).toBe(204);
    expect((await http.as('mona').get('/api/me')).status).toBe(401);
    expect((await signIn('mona', former)).status).toBe(401);
    expect((await signIn('mona', chosen)).status).toBe(200);
    expect(await standing(token)).toMatchObject({ body: { status: 'over' } });
    expect(await set(token, former)).toMatchObject({ status: 409, body: { code: 'password-reset-over' } });
    expect((await signIn('mona', chosen)).status).toBe(200);
  });

  it('keeps to the rules for passwords, and a refused one leaves the link open', async () => {
    const personId = await http.person('nora', 'analyst');
    await ask('nora@example.org');
    const token = await linkOf(personId);
    expect(await set(token, 'xqz jv wyk')).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'password', message: 'password-too-short' }] },
    });
    expect((await set(token, chosen)).status).toBe(204);
  });

  it('is set once though the link is followed many times at once', async () => {
    const personId = await http.person('olga', 'analyst');
    await ask('olga@example.org');
    const token = await linkOf(personId);
    const passwords = [
      'green badgers whistle loudly',
      'seven quiet lanterns drift',
      'brown kettles argue politely',
      'narrow bridges hum at noon',
    ];
    const answers = await Promise.all(passwords.map((password) => set(token, password)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409, 409, 409]);
    const said: (number | string)[] = [];
    for (const password of passwords) {
      const { status, body } = await signIn('olga', password);
      said.push(status === 200 ? status : (body as { code: string }).code);
    }
    expect(said).toEqual(answers.map(({ status }) => (status === 204 ? 200 : 'invalid-email-or-password')));
  });

  it('does not get round a second step', async () => {
    const personId = await http.person('paula', 'analyst');
    const enabled = await http.as('paula').post('/api/auth/two-factor/enable').send({ password: former });
    expect(
      (
        await http
          .as('paula')
          .post('/api/auth/two-factor/verify-totp')
          .send({ code: codeOf((enabled.body as { totpURI: string }).totpURI) })
      ).status,
    ).toBe(200);
    await ask('paula@example.org');
    const answer = await set(await linkOf(personId), chosen);
    expect(answer.status).toBe(204);
    expect((answer.get('Set-Cookie') ?? []).map((cookie) => cookie.split('=')[0])).toEqual(['cairn.device']);
    expect(await signIn('paula', chosen)).toMatchObject({ status: 200, body: { twoFactorRedirect: true } });
  });

  it('ends the wait that guessing at it has brought about', async () => {
    const personId = await http.person('quinn', 'analyst');
    await signIn('quinn', 'not the password at all');
    await http.owner.query('UPDATE auth.failed_sign_ins SET failures = 20, last_at = now()');
    expect((await signIn('quinn', former)).status).toBe(429);
    await ask('quinn@example.org');
    expect((await set(await linkOf(personId), chosen)).status).toBe(204);
    expect((await signIn('quinn', chosen)).status).toBe(200);
  });

  it('makes the browser known to the account, so that strangers who guess at it cannot keep its owner out there', async () => {
    const personId = await http.person('quade', 'analyst');
    await ask('quade@example.org');
    const answer = await set(await linkOf(personId), chosen);
    const cookie = answer.get('Set-Cookie')?.[0]?.split(';')[0] ?? '';
    await signIn('quade', 'not the password at all');
    await http.owner.query('UPDATE auth.failed_sign_ins SET failures = 500, last_at = now()');
    expect((await signIn('quade', chosen)).status).toBe(429);
    const known = await http
      .as('guest')
      .post('/api/auth/sign-in/email')
      .set({ cookie })
      .send({ email: 'quade@example.org', password: chosen });
    expect(known.status).toBe(200);
  });

  it('is answered alike for everybody, and tells only who can sign in, three times an hour', async () => {
    const personId = await http.person('rita', 'analyst');
    const { rows } = await http.owner.query<{ id: string }>(
      `INSERT INTO auth."user" (name, email) VALUES ('Invited', 'invited@example.org') RETURNING id`,
    );
    const answers = await Promise.all(
      ['rita@example.org', 'invited@example.org', 'nobody@example.org'].flatMap((email) => [
        ask(email),
        ask(email.toUpperCase(), { 'idempotency-key': 'k' }),
        ask(email, { 'idempotency-key': 'k' }),
        ask(email),
      ]),
    );
    for (const answer of answers)
      expect([answer.status, answer.text, answer.get('Set-Cookie')]).toEqual([202, '', undefined]);
    expect(await told(personId)).toHaveLength(3);
    expect(await told(rows[0]?.id ?? '')).toEqual([]);
  });

  it('is told without a name, an address or a token', async () => {
    const personId = await http.person('sandra', 'analyst');
    await ask('sandra@example.org');
    const token = await linkOf(personId);
    const { rows } = await http.owner.query(
      'SELECT data::text FROM organizations.events UNION ALL SELECT data::text FROM organizations.outbox',
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const secret of ['sandra', '@', token.split('.')[2] ?? '']) expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it('is not replaced by a forged link', async () => {
    const personId = await http.person('tanja', 'analyst');
    await ask('tanja@example.org');
    const token = await linkOf(personId);
    const stranger = await http.person('ugo', 'analyst');
    for (const forged of [
      token.slice(0, -2),
      token.replace(personId, stranger),
      invitationToken(http.config.secret, personId),
      'x',
    ])
      for (const answer of [await standing(forged), await set(forged, chosen)])
        expect(answer).toMatchObject({ status: 404, body: { code: 'password-reset-not-found' } });
  });
});
