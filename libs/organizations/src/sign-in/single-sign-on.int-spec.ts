import { createHmac } from 'node:crypto';
import type { AuditEntry } from '@cairn/contracts/organizations/http/audit-log.js';
import type { SingleSignOnSettings } from '@cairn/contracts/organizations/http/single-sign-on.js';
import type { Me } from '@cairn/contracts/me.js';
import type { Page } from '@cairn/contracts/page.js';
import { SignIn } from '@cairn/platform/auth/sign-in.js';
import { HostileProvider } from '@cairn/platform/testing/hostile-provider.js';
import { cookieOf } from '@cairn/platform/testing/http-for-specs.js';
import { IdentityProvider } from '@cairn/platform/testing/identity-provider.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { specSecret } from '@cairn/platform/testing/spec-secret.js';
import { eventually } from '@cairn/testing/eventually.js';
import { symmetricEncrypt } from 'better-auth/crypto';
import { SignJWT, UnsecuredJWT, generateKeyPair } from 'jose';
import request from 'supertest';
import { OrganizationsModule } from '../organizations.module.js';

const publicUrl = 'http://cairn.test';
const password = 'purple otters juggle quietly';
const ids = {
  hospital: '11111111-1111-4111-8111-111111111111',
  clinic: '22222222-2222-4222-8222-222222222222',
  hostile: '33333333-3333-4333-8333-333333333333',
};

const codeNow = (secret: string): string => {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  return String((mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0');
};

describe('single sign-on of an organization', () => {
  let http: OverHttp;
  let provider: IdentityProvider;
  let hostile: HostileProvider;
  const dns = new Map<string, string>();

  beforeAll(async () => {
    const callbackOf = (id: string): string => `${publicUrl}/api/auth/sso/callback/${id}`;
    provider = await IdentityProvider.start([
      { id: 'cairn-hospital', secret: 'the secret of the hospital', redirectUris: [callbackOf(ids.hospital)] },
      { id: 'cairn-clinic', secret: 'the secret of the clinic', redirectUris: [callbackOf(ids.clinic)] },
    ]);
    hostile = await HostileProvider.start('cairn-hostile');
    http = await OverHttp.start(
      [OrganizationsModule],
      {
        RUN: 'both',
        CAIRN_PUBLIC_URL: publicUrl,
        CAIRN_SIGN_INS_PER_MINUTE: '10000',
        CAIRN_IDENTITY_PROVIDERS_AT_PRIVATE_ADDRESSES: 'true',
      },
      {
        resolveTxt: async (name) => {
          const text = dns.get(name);
          if (text === undefined) throw new Error('ENOTFOUND');
          return [['v=spf1 -all'], [text.slice(0, 10), text.slice(10)]];
        },
      },
    );
    for (const [name, id] of Object.entries(ids)) {
      await http.owner.query('INSERT INTO access.organizations VALUES ($1, $2)', [id, name]);
      await http.person(`${name}-admin`, 'admin', id);
    }
  });
  afterAll(async () => {
    await http?.stop();
    await Promise.all([provider?.stop(), hostile?.stop()]);
  });

  const settingsOf = (id: string): string => `/api/organizations/${id}/single-sign-on`;
  const connection = (name: 'hospital' | 'clinic') => ({
    issuer: provider.issuer,
    clientId: `cairn-${name}`,
    clientSecret: `the secret of the ${name}`,
    domain: `${name}.example`,
  });
  const read = async (name: keyof typeof ids): Promise<SingleSignOnSettings> =>
    (await http.as(`${name}-admin`).get(settingsOf(ids[name])).expect(200)).body as SingleSignOnSettings;
  const prove = async (name: keyof typeof ids) => {
    const { connection: found } = await read(name);
    dns.set(found?.domainRecord.name ?? '', found?.domainRecord.value ?? '');
    await http
      .as(`${name}-admin`)
      .post(`${settingsOf(ids[name])}/domain-proof`)
      .send({})
      .expect(204);
  };
  const setUp = async (name: 'hospital' | 'clinic'): Promise<void> => {
    await http.as(`${name}-admin`).put(settingsOf(ids[name])).send(connection(name)).expect(204);
    await prove(name);
  };
  const member = async (name: string, organizationId: string, withPassword = false): Promise<string> => {
    const signIn = http.app.get(SignIn, { strict: false });
    const { id } = await signIn.createPerson({ email: name, name });
    if (withPassword) await signIn.setPassword(id, password);
    await http.owner.query(`INSERT INTO access.memberships VALUES ($1, $2, 'reader') ON CONFLICT DO NOTHING`, [
      organizationId,
      id,
    ]);
    return id;
  };
  const begin = async (email: string, extra: object = {}) => {
    const begun = await request(http.url)
      .post('/api/auth/sign-in/sso')
      .send({ email, ...extra })
      .expect(200);
    return { url: (begun.body as { url: string }).url, cookie: cookieOf(begun) };
  };
  const finish = (answer: string, cookie: string) =>
    request(http.url).get(answer.slice(publicUrl.length)).set({ cookie });
  const enter = async (email: string, sub: string, extra: object = {}) => {
    provider.person = { sub, email };
    const { url, cookie } = await begin(email, extra);
    return finish(await provider.answerTo(url), cookie).expect(303);
  };
  const whoIs = async (cookie: string): Promise<Me | undefined> => {
    const answer = await request(http.url).get('/api/me').set({ cookie });
    return answer.status === 200 ? (answer.body as Me) : undefined;
  };
  const lastFailure = (name: keyof typeof ids): Promise<AuditEntry['detail']> =>
    eventually(async () => {
      expect((await http.owner.query('SELECT FROM auth.acts')).rowCount).toBe(0);
      const { body } = await http.as(`${name}-admin`).get(`/api/organizations/${ids[name]}/audit-log?kind=sign-in`);
      const found = (body as Page<AuditEntry>).items.find(({ what }) => what === 'sign-in-failed');
      expect(found).toBeDefined();
      return (found as AuditEntry).detail;
    });

  describe('set up by an administrator', () => {
    it('needs a provider that calls itself by exactly this issuer', async () => {
      const admin = http.as('hospital-admin');
      const put = (change: object) =>
        admin.put(settingsOf(ids.hospital)).send({ ...connection('hospital'), ...change });
      for (const issuer of [
        'not an address',
        'ftp://login.example',
        `${provider.issuer}/elsewhere`,
        'http://127.0.0.1:1',
        'http://user:secret@login.example',
      ])
        expect((await put({ issuer })).body).toMatchObject({ code: 'invalid-input', issues: [{ path: 'issuer' }] });
      expect((await put({ domain: 'not a domain' })).status).toBe(422);
      expect((await put({ clientSecret: undefined })).body).toMatchObject({ issues: [{ path: 'clientSecret' }] });
      hostile.metadata = (honest) => ({ ...honest, issuer: provider.issuer });
      expect((await put({ issuer: hostile.issuer })).status).toBe(422);
      hostile.metadata = (honest) => honest;
      expect((await read('hospital')).connection).toBeNull();
    });

    it('seals the secret, never shows it and keeps it for the same provider and client alone', async () => {
      const admin = http.as('hospital-admin');
      await admin.put(settingsOf(ids.hospital)).send(connection('hospital')).expect(204);
      const { rows } = await http.owner.query('SELECT * FROM auth.sso_connections');
      expect(JSON.stringify(rows)).not.toContain('the secret of');
      const { clientSecret: _, ...kept } = connection('hospital');
      await admin.put(settingsOf(ids.hospital)).send(kept).expect(204);
      expect(JSON.stringify(await read('hospital'))).not.toMatch(/secret/i);
      expect((await admin.put(settingsOf(ids.hospital)).send({ ...kept, issuer: hostile.issuer })).status).toBe(422);
    });

    it('signs nobody in until a DNS record proves the domain', async () => {
      const admin = http.as('hospital-admin');
      const proof = `${settingsOf(ids.hospital)}/domain-proof`;
      expect((await admin.post(proof).send({})).body).toMatchObject({ status: 409, code: 'domain-not-proved' });
      dns.set('_cairn.hospital.example', 'cairn-domain=another');
      expect((await admin.post(proof).send({})).status).toBe(409);
      const guest = request(http.url).post('/api/auth/sign-in/sso').send({ email: 'ada@hospital.example' });
      expect((await guest).body).toMatchObject({ status: 404, code: 'single-sign-on-unknown' });
      expect((await admin.put(`${settingsOf(ids.hospital)}/enforcement`).send({ enforced: true })).body).toMatchObject({
        code: 'domain-not-proved',
      });
      await prove('hospital');
      expect((await read('hospital')).connection?.domainProvedAt).not.toBeNull();
    });

    it('proves a domain for one organization', async () => {
      const admin = http.as('clinic-admin');
      await admin
        .put(settingsOf(ids.clinic))
        .send({ ...connection('clinic'), domain: 'hospital.example' })
        .expect(204);
      const { connection: found } = await read('clinic');
      dns.set('_cairn.hospital.example', found?.domainRecord.value ?? '');
      const proof = await admin.post(`${settingsOf(ids.clinic)}/domain-proof`).send({});
      expect(proof.body).toMatchObject({ status: 409, code: 'domain-in-use' });
    });

    it('asks administrators of this organization for a recent proof of who they are', async () => {
      expect((await http.as('clinic-admin').get(settingsOf(ids.hospital))).status).toBe(404);
      await http.owner.query(`UPDATE auth."session" SET "confirmedAt" = now() - interval '1 hour'`);
      const admin = http.as('hospital-admin');
      for (const answer of [
        await admin.put(settingsOf(ids.hospital)).send(connection('hospital')),
        await admin.put(`${settingsOf(ids.hospital)}/enforcement`).send({ enforced: false }),
        await admin.post(`${settingsOf(ids.hospital)}/domain-proof`).send({}),
        await admin.delete(settingsOf(ids.hospital)),
      ])
        expect(answer.body).toMatchObject({ status: 403, code: 're-authentication-required' });
      await http.owner.query(`UPDATE auth."session" SET "confirmedAt" = now()`);
    });
  });

  describe('used by a person', () => {
    beforeAll(() => setUp('hospital'));

    it('signs in who belongs to the organization, again by issuer and subject whatever the address is', async () => {
      const id = await member('ben@hospital.example', ids.hospital);
      const first = await enter('ben@hospital.example', 'ben-1', { to: '/assessments' });
      expect(first.headers).toMatchObject({ location: '/assessments', 'cache-control': 'no-store' });
      expect((await whoIs(cookieOf(first)))?.person.id).toBe(id);
      provider.person = { sub: 'ben-1', email: 'new.name@elsewhere.example' };
      const { url, cookie } = await begin('ben@hospital.example');
      const second = await finish(await provider.answerTo(url), cookie);
      expect((await whoIs(cookieOf(second)))?.person.id).toBe(id);
      expect(provider.asked).toMatchObject({ code_challenge_method: 'S256', login_hint: 'ben@hospital.example' });
      const { rows } = await http.owner.query(
        `SELECT count(*)::int FROM auth."session" WHERE "userId" = $1 AND method = 'single-sign-on'`,
        [id],
      );
      expect(rows).toEqual([{ count: 2 }]);
    });

    it('makes a session fresh only where the provider has asked for credentials just now', async () => {
      await member('fay@hospital.example', ids.hospital);
      const erasure = async (cookie: string) =>
        (await request(http.url).post('/api/me/erasure').set({ cookie }).send({})).status;
      expect(await erasure(cookieOf(await enter('fay@hospital.example', 'fay-1')))).toBe(403);
      const again = await enter('fay@hospital.example', 'fay-1', { again: true });
      expect(provider.asked).toMatchObject({ prompt: 'login' });
      expect(Number(provider.asked['max_age'])).toBe(60);
      expect((await whoIs(cookieOf(again)))?.person.email).toBe('fay@hospital.example');
      expect(await erasure(cookieOf(again))).not.toBe(403);
    });

    it('asks the second factor of Cairn of a person who has one', async () => {
      const id = await member('gil@hospital.example', ids.hospital);
      await http.owner.query(`UPDATE auth."user" SET "twoFactorEnabled" = true WHERE id = $1`, [id]);
      const sealed = await symmetricEncrypt({ key: specSecret, data: 'seed of a second factor' });
      await http.owner.query(
        `INSERT INTO auth."twoFactor" (secret, "backupCodes", "userId", verified) VALUES ($1, $1, $2, true)`,
        [sealed, id],
      );
      const answer = await enter('gil@hospital.example', 'gil-1', { to: '/inbox' });
      expect(answer.headers['location']).toBe('/sign-in?code=true&to=%2Finbox');
      expect(await whoIs(cookieOf(answer))).toBeUndefined();
      expect(cookieOf(answer)).toContain('two_factor');
      const code = codeNow('seed of a second factor');
      const entered = await request(http.url)
        .post('/api/auth/two-factor/verify-totp')
        .set({ cookie: cookieOf(answer) })
        .send({ code })
        .expect(200);
      expect((await whoIs(cookieOf(entered)))?.person.id).toBe(id);
      const { rows } = await http.owner.query('SELECT "method" FROM auth."session" WHERE "userId" = $1', [id]);
      expect(rows).toEqual([{ method: 'single-sign-on' }]);
    });

    it('links an account that has a password when its owner, signed in, agrees; the owner is mailed', async () => {
      const id = await member('ada@hospital.example', ids.hospital, true);
      const answer = await enter('ada@hospital.example', 'ada-1');
      expect(answer.headers['location']).toBe('/link-sign-in');
      const pending = cookieOf(answer);
      expect(await whoIs(pending)).toBeUndefined();
      const pendingLink = await request(http.url).get('/api/auth/sso/link').set({ cookie: pending });
      expect(pendingLink.body).toEqual({ issuer: provider.issuer, email: 'ada@hospital.example' });
      const linkAs = (cookie: string) => request(http.url).post('/api/auth/sso/link').set({ cookie }).send({});
      expect((await linkAs(pending)).status).toBe(401);
      const signedIn = async (email: string): Promise<string> =>
        cookieOf(await request(http.url).post('/api/auth/sign-in/email').send({ email, password }).expect(200));
      const other = await signedIn('hospital-admin@example.org');
      expect((await linkAs(`${pending}; ${other}`)).body).toMatchObject({ code: 'no-pending-link' });
      await linkAs(`${pending}; ${await signedIn('ada@hospital.example')}`).expect(200);
      expect((await linkAs(`${pending}; ${await signedIn('ada@hospital.example')}`)).status).toBe(404);
      expect((await whoIs(cookieOf(await enter('ada@hospital.example', 'ada-1'))))?.person.id).toBe(id);
      const { rows } = await http.owner.query('SELECT change FROM auth.account_changes WHERE person_id = $1', [id]);
      expect(rows).toContainEqual({ change: 'sign-in-method-added' });
      // The same address under another subject is another identity.
      expect((await enter('ada@hospital.example', 'ada-2')).headers['location']).toBe('/link-sign-in');
    });

    it.each([
      ['who is no member', 'out@hospital.example', '/sign-in?sso=not-a-member', 'not-a-member'],
      ['an address of another domain', 'ben@clinic.example', '/sign-in?sso=refused', 'address-not-of-domain'],
    ])('refuses %s', async (_who, email, location, reason) => {
      provider.person = { sub: `${email}-1`, email };
      const { url, cookie } = await begin('any@hospital.example');
      const answer = await finish(await provider.answerTo(url), cookie);
      expect(answer.headers['location']).toBe(location);
      expect(await whoIs(cookieOf(answer))).toBeUndefined();
      expect(await lastFailure('hospital')).toEqual({ step: 'single-sign-on', reason });
    });

    it('refuses an address that the provider calls unverified', async () => {
      await member('eve@hospital.example', ids.hospital);
      provider.person = { sub: 'eve-1', email: 'eve@hospital.example', verified: false };
      const { url, cookie } = await begin('eve@hospital.example');
      await finish(await provider.answerTo(url), cookie);
      expect(await lastFailure('hospital')).toMatchObject({ reason: 'address-not-of-domain' });
    });

    it('refuses who acts in the programme or in another organization, where the provider must not act for them', async () => {
      const id = await member('two@hospital.example', ids.hospital);
      await enter('two@hospital.example', 'two-1');
      await http.owner.query(`INSERT INTO access.memberships VALUES ($1, $2, 'reader')`, [ids.clinic, id]);
      const answer = await enter('two@hospital.example', 'two-1');
      expect(answer.headers['location']).toBe('/sign-in?sso=acts-elsewhere');
      await http.owner.query('DELETE FROM access.memberships WHERE organization_id = $1 AND person_id = $2', [
        ids.clinic,
        id,
      ]);
      await http.owner.query(`INSERT INTO access.programme_roles VALUES ($1, 'manager')`, [id]);
      await enter('two@hospital.example', 'two-1');
      expect(await lastFailure('hospital')).toMatchObject({ reason: 'acts-elsewhere' });
    });

    it('leads nowhere but to a page of Cairn', async () => {
      for (const to of ['https://evil.example', '//evil.example', '/\\evil.example', 'evil'])
        expect(
          (await request(http.url).post('/api/auth/sign-in/sso').send({ email: 'ben@hospital.example', to })).status,
        ).toBe(422);
    });
  });

  describe('against answers that were tampered with', () => {
    beforeAll(() => setUp('clinic'));
    const honest = async (): Promise<{ readonly answer: string; readonly cookie: string }> => {
      await member('ben@hospital.example', ids.hospital);
      provider.person = { sub: 'ben-1', email: 'ben@hospital.example' };
      const { url, cookie } = await begin('ben@hospital.example');
      return { answer: await provider.answerTo(url), cookie };
    };
    const refused = async (answer: string, cookie: string, name: keyof typeof ids, reason: string): Promise<void> => {
      const taken = await finish(answer, cookie);
      expect(taken.headers['location']).toBe('/sign-in?sso=refused');
      expect(await whoIs(cookieOf(taken))).toBeUndefined();
      expect(await lastFailure(name)).toEqual({ step: 'single-sign-on', reason });
    };
    const withParameter = (answer: string, name: string, value: string): string => {
      const url = new URL(answer);
      url.searchParams.set(name, value);
      return url.href;
    };

    it('takes each answer once', async () => {
      const { answer, cookie } = await honest();
      expect((await finish(answer, cookie)).headers['location']).toBe('/');
      await refused(answer, cookie, 'hospital', 'state-unknown');
    });

    it('takes an answer in time, in the browser that began, with the state that was sent', async () => {
      const late = await honest();
      await http.owner.query(`UPDATE auth."verification" SET "expiresAt" = now() - interval '1 second'`);
      await refused(late.answer, late.cookie, 'hospital', 'state-unknown');
      const stolen = await honest();
      await refused(stolen.answer, 'cairn.sso=' + 'A'.repeat(43), 'hospital', 'other-browser');
      const changed = await honest();
      await refused(withParameter(changed.answer, 'state', 'another'), changed.cookie, 'hospital', 'state-unknown');
    });

    it('takes no answer of another provider, and no code that another client was given', async () => {
      const mixed = await honest();
      await refused(
        withParameter(mixed.answer, 'iss', hostile.issuer),
        mixed.cookie,
        'hospital',
        'oauth-invalid-response',
      );
      const moved = await honest();
      await refused(moved.answer.replace(ids.hospital, ids.clinic), moved.cookie, 'clinic', 'other-provider');
      const one = await honest();
      const code = new URL(one.answer).searchParams.get('code') ?? '';
      const { url, cookie } = await begin('any@clinic.example');
      const other = await provider.answerTo(url);
      await refused(withParameter(other, 'code', code), cookie, 'clinic', 'invalid-grant');
    });

    it('takes no answer that says the person declined', async () => {
      const { url, cookie } = await begin('ben@hospital.example');
      const state = new URL(url).searchParams.get('state') ?? '';
      const answer = `${publicUrl}/api/auth/sso/callback/${ids.hospital}?error=access_denied&state=${state}&iss=${encodeURIComponent(provider.issuer)}`;
      await refused(answer, cookie, 'hospital', 'access-denied');
    });

    it('takes no answer after the connection was changed', async () => {
      const { answer, cookie } = await honest();
      await http.owner.query(`UPDATE auth.sso_connections SET client_id = 'another' WHERE organization_id = $1`, [
        ids.hospital,
      ]);
      await refused(answer, cookie, 'hospital', 'connection-changed');
      await http.owner.query(
        `UPDATE auth.sso_connections SET client_id = 'cairn-hospital' WHERE organization_id = $1`,
        [ids.hospital],
      );
    });

    describe('by the provider itself', () => {
      beforeAll(async () => {
        await http
          .as('hostile-admin')
          .put(settingsOf(ids.hostile))
          .send({ issuer: hostile.issuer, clientId: 'cairn-hostile', clientSecret: 'known', domain: 'hostile.example' })
          .expect(204);
        await prove('hostile');
        await member('ada@hostile.example', ids.hostile);
      });
      const answered = async (): Promise<{ readonly answer: string; readonly cookie: string }> => {
        const { url, cookie } = await begin('ada@hostile.example');
        const { searchParams } = new URL(url);
        hostile.nonce = searchParams.get('nonce') ?? '';
        const answer = `${publicUrl}/api/auth/sso/callback/${ids.hostile}?code=any&state=${searchParams.get('state')}`;
        return { answer, cookie };
      };
      const email = 'ada@hostile.example';

      it('signs in by an honest token', async () => {
        hostile.idToken = (claims) => hostile.signed({ ...claims, email });
        const { answer, cookie } = await answered();
        expect((await finish(answer, cookie)).headers['location']).toBe('/');
      });

      it('signs in nobody of another organization, whatever subject and address it states', async () => {
        hostile.idToken = (claims) => hostile.signed({ ...claims, sub: 'ben-1', email: 'ben@hospital.example' });
        const { answer, cookie } = await answered();
        await refused(answer, cookie, 'hostile', 'address-not-of-domain');
      });

      it.each([
        ['of another issuer', { iss: 'https://login.hospital.example' }],
        ['for another client', { aud: 'another' }],
        ['for several clients, authorized for another', { aud: ['cairn-hostile', 'another'], azp: 'another' }],
        ['with another nonce', { nonce: 'another' }],
        ['without a nonce', { nonce: undefined }],
        ['that has expired', { exp: Math.floor(Date.now() / 1000) - 3600 }],
        ['without a subject', { sub: undefined }],
      ])('refuses a token %s', async (_what, change) => {
        hostile.idToken = (claims) => hostile.signed({ ...claims, email, ...change } as typeof claims);
        const { answer, cookie } = await answered();
        const taken = await finish(answer, cookie);
        expect(taken.headers['location']).toBe('/sign-in?sso=refused');
        expect((await lastFailure('hostile'))['reason']).toMatch(/^oauth-/);
      });

      it('refuses a token without a signature, signed by another key or by the secret of the client', async () => {
        const stranger = await generateKeyPair('RS256');
        for (const make of [
          async (claims: object) => new UnsecuredJWT({ ...claims, email }).encode(),
          (claims: object) => hostile.signed({ ...claims, email }, stranger.privateKey),
          (claims: object) =>
            new SignJWT({ ...claims, email })
              .setProtectedHeader({ alg: 'HS256', kid: 'one' })
              .sign(new TextEncoder().encode('known')),
        ]) {
          hostile.idToken = make;
          const { answer, cookie } = await answered();
          const taken = await finish(answer, cookie);
          expect(taken.headers['location']).toBe('/sign-in?sso=refused');
          expect(await whoIs(cookieOf(taken))).toBeUndefined();
        }
      });

      it('follows no redirect of the provider and reads no endless answer', async () => {
        hostile.metadata = (honest) => ({ ...honest, token_endpoint: `${hostile.issuer}/redirects` });
        const { answer, cookie } = await answered();
        const taken = await finish(answer, cookie);
        expect(taken.headers['location']).toBe('/sign-in?sso=refused');
        hostile.metadata = (honest) => ({ ...honest, filler: 'x'.repeat(1_100_000) });
        const begun = await request(http.url).post('/api/auth/sign-in/sso').send({ email });
        expect(begun.body).toMatchObject({ status: 502, code: 'identity-provider-unavailable' });
        hostile.metadata = (honest) => honest;
      });
    });
  });

  describe('enforced', () => {
    const enforcement = `${settingsOf(ids.hospital)}/enforcement`;
    const byPassword = (email: string, cookie = '') =>
      request(http.url).post('/api/auth/sign-in/email').set({ cookie }).send({ email, password });

    it('needs an administrator with a second factor, and is recorded', async () => {
      const admin = http.as('hospital-admin');
      expect((await admin.put(enforcement).send({ enforced: true })).body).toMatchObject({
        status: 409,
        code: 'emergency-access-missing',
      });
      await http.owner.query(`UPDATE auth."user" SET "twoFactorEnabled" = true WHERE email LIKE 'hospital-admin@%'`);
      await member('old@hospital.example', ids.hospital, true);
      const old = cookieOf(await byPassword('old@hospital.example').expect(200));
      await admin.put(enforcement).send({ enforced: true }).expect(204);
      expect(await whoIs(old)).toBeUndefined();
      const { body } = await admin.get(`/api/organizations/${ids.hospital}/audit-log?kind=sign-in&limit=500`);
      expect((body as Page<AuditEntry>).items.map(({ what }) => what)).toEqual(
        expect.arrayContaining(['single-sign-on-set', 'single-sign-on-domain-proved', 'single-sign-on-enforced']),
      );
    });

    it('refuses the password of members, and of addresses nobody has, alike', async () => {
      for (const email of ['old@hospital.example', 'nobody@hospital.example'])
        expect((await byPassword(email)).body).toMatchObject({ status: 403, code: 'single-sign-on-required' });
      await member('else@hospital.example', ids.clinic, true);
      await byPassword('else@hospital.example').expect(200);
    });

    it('leaves administrators with a second factor a way in, and all of them while none has one', async () => {
      const id = await member('boss@hospital.example', ids.hospital, true);
      await http.owner.query(`UPDATE access.memberships SET role = 'admin' WHERE person_id = $1`, [id]);
      expect((await byPassword('boss@hospital.example')).status).toBe(403);
      await http.owner.query(`UPDATE auth."user" SET "twoFactorEnabled" = false WHERE email LIKE 'hospital-admin@%'`);
      await byPassword('boss@hospital.example').expect(200);
    });

    it('takes the password that confirms an identity which the provider has vouched for', async () => {
      await http.owner.query(`UPDATE auth."user" SET "twoFactorEnabled" = true WHERE email LIKE 'hospital-admin@%'`);
      const answer = await enter('old@hospital.example', 'old-1');
      const pending = cookieOf(answer);
      const signedIn = cookieOf(await byPassword('old@hospital.example', pending).expect(200));
      await request(http.url)
        .post('/api/auth/sso/link')
        .set({ cookie: `${pending}; ${signedIn}` })
        .send({})
        .expect(200);
      expect((await byPassword('old@hospital.example', pending)).status).toBe(403);
      expect((await enter('old@hospital.example', 'old-1')).headers['location']).toBe('/');
    });

    it('ends the sessions of those who came in by it when it is removed', async () => {
      const cookie = cookieOf(await enter('old@hospital.example', 'old-1'));
      expect(await whoIs(cookie)).toBeDefined();
      await http.as('hospital-admin').delete(settingsOf(ids.hospital)).expect(204);
      expect(await whoIs(cookie)).toBeUndefined();
      await byPassword('old@hospital.example').expect(200);
      expect((await http.as('hospital-admin').delete(settingsOf(ids.hospital))).status).toBe(404);
    });
  });
});
