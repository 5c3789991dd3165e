import type { IncomingHttpHeaders } from 'node:http';
import type { Pool } from 'pg';
import type { Config } from '../config/config.js';
import { HttpRefusal, InvalidInput, invalidInput, NotFound } from '../http/refusals.js';
import { noteFailedPasskey, noteFailedSignIn, noteFailedStep } from './acts.store.js';
import { admitPassword } from './admit-password.js';
import { noteDeviceTrusted } from './account-changes.store.js';
import { type AuthRoute, authRoutes } from './auth-routes.js';
import { type BetterAuth, addressHeader, signInAddress } from './better-auth.js';
import { commonPasswords } from './common-passwords.js';
import type { FailedSignIns } from './failed-sign-ins.js';
import { type KnownDevices, cookiePrefix, cookieValue } from './known-device.js';
import { organizationNamesOf } from './memberships.query.js';
import { passkeySignInPath } from './passkeys.js';
import { stepOfCode } from './one-time-code.js';
import { openSecret } from './open-secret.js';
import { hashPassword, isOutdated, verifyPassword } from './password-hash.js';
import { normalizePassword, passwordFlaws } from './password-rules.js';
import {
  createPerson,
  erasePerson,
  findPerson,
  introducePerson,
  passwordHashOf,
  replaceHash,
  writePassword,
} from './people.store.js';
import { encryptedSecretOf, personAwaitingCode, takeStep } from './second-factor.store.js';
import { isFresh, isIdle, isWorthTouching } from './session-age.js';
import { signedToken } from './session-cookie.js';
import { awaitingCodeIn, codePaths } from './session-method.js';
import { confirmSession, endSessions, findSession, sessionsOf, touchSession } from './sessions.store.js';
import { type AuthRequest, type NewPerson, type Person, type Session, SignIn } from './sign-in.js';

type Body = Readonly<Record<string, unknown>>;
type Settings = Pick<Config, 'secret' | 'publicUrl' | 'sessionIdleHours' | 'freshMinutes'>;

const wrongCode = (): HttpRefusal => new HttpRefusal(401, 'invalid-code', 'The code is wrong or was used before.');

export class BetterAuthSignIn extends SignIn {
  private readonly cookies: string;

  constructor(
    private readonly auth: BetterAuth,
    private readonly pool: Pool,
    private readonly settings: Settings,
    private readonly failures: FailedSignIns,
    private readonly devices: KnownDevices,
  ) {
    super();
    this.cookies = cookiePrefix(settings.publicUrl);
  }

  async readSession(
    { cookie }: IncomingHttpHeaders,
    { asUse = true, organizationId }: Parameters<SignIn['readSession']>[1] = {},
  ): Promise<Session | undefined> {
    const { secret, sessionIdleHours, freshMinutes } = this.settings;
    const value = cookieValue(cookie, `${this.cookies}.session_token`);
    const token = value && signedToken(value, secret);
    if (!token) return undefined;
    const found = await findSession(this.pool, token, organizationId).catch((cause: unknown) =>
      Promise.reject(Object.assign(new HttpRefusal(503, 'temporarily-unavailable'), { cause })),
    );
    const now = new Date();
    if (!found || found.expiresAt <= now) return undefined;
    const { id: sessionId, personId, seenAt, confirmedAt, roles, secondFactorDueAt } = found;
    if (isIdle(seenAt, now, sessionIdleHours)) {
      await endSessions(this.pool, personId, { only: sessionId });
      return undefined;
    }
    if (asUse && isWorthTouching(seenAt, now)) await touchSession(this.pool, sessionId, now);
    return {
      personId,
      sessionId,
      fresh: isFresh(confirmedAt, now, freshMinutes),
      secondFactorDueAt: secondFactorDueAt ?? undefined,
      roles,
    };
  }

  async answer(request: AuthRequest): Promise<Response> {
    const path = request.path.split('?')[0] ?? '';
    const name = `${request.method} ${path}`;
    const route = Object.hasOwn(authRoutes, name) ? authRoutes[name] : undefined;
    if (!route) throw new NotFound();
    const body = normalized(route.body, request.body);
    return shown(await this.answerTo(request, path, body ?? {}), route);
  }

  findPerson(by: { readonly id: string } | { readonly email: string }): Promise<Person | undefined> {
    return findPerson(this.pool, by);
  }

  createPerson(person: NewPerson): Promise<{ readonly id: string; readonly created: boolean }> {
    return createPerson(this.pool, person);
  }

  introducePerson(
    personId: string,
    person: { readonly name: string; readonly timeZone?: string | undefined },
  ): Promise<void> {
    return introducePerson(this.pool, personId, person);
  }

  async setPassword(personId: string, password: string, organizationNames: readonly string[] = []): Promise<void> {
    const { email } = await this.refuseFlawed(personId, password, 'password', organizationNames);
    await writePassword(this.pool, personId, await hashPassword(normalizePassword(password)));
    await this.revokeSessions(personId);
    await this.failures.forget(email);
  }

  async makeDeviceKnown(personId: string, { cookie }: IncomingHttpHeaders): Promise<string[]> {
    const person = await this.findPerson({ id: personId });
    return person ? [this.devices.setCookie(cookie, person.email)] : [];
  }

  revokeSessions(personId: string): Promise<void> {
    return endSessions(this.pool, personId);
  }

  erasePerson(personId: string): Promise<void> {
    return erasePerson(this.pool, personId);
  }

  private async answerTo(request: AuthRequest, path: string, body: Body): Promise<Response> {
    if (path === '/sign-in/email') return this.signInByPassword(request, body);
    const session = await this.readSession(request.headers);
    if (codePaths.has(path)) return this.signInByCode(request, path, body, session);
    if (path === passkeySignInPath) return this.signInByPasskey(request, body);
    if (path === '/passkey/generate-authenticate-options') return this.forward(request, path, body);
    if (path === '/sign-out') return this.signOut(request);
    if (!session) throw new HttpRefusal(401, 'sign-in-required');
    if (path === '/list-sessions') return this.listSessions(session);
    if (path.startsWith('/revoke-')) return this.revoke(session, path, body);
    if (path.startsWith('/passkey/')) return this.changePasskeys(request, session, path, body);
    if (path === '/confirm') return this.confirm(request, session, body);
    if (path === '/change-password')
      await this.refuseFlawed(session.personId, String(body['newPassword']), 'newPassword', []);
    if (path === '/update-user') return this.forward(request, path, body);
    return this.guessed(session.personId, async () => {
      if (path === '/two-factor/disable') {
        await this.checkPassword(session.personId, String(body['password']));
        await this.takeAnyCode(request, session.personId, String(body['code']));
      }
      return this.forward(request, path, body);
    });
  }

  private async signInByPassword(request: AuthRequest, body: Body): Promise<Response> {
    const email = String(body['email']);
    const device = this.devices.idOf(request.headers.cookie, email);
    const signIn = { email, device, address: request.address };
    await admitPassword(this.pool, this.settings.publicUrl, email, request.headers);
    await this.failures.admitTry(signIn);
    const response = await this.forward(request, '/sign-in/email', { ...body, email: signInAddress(email) });
    if (!response.ok) {
      await noteFailedSignIn(this.pool, email, 'password');
      return response;
    }
    await this.failures.succeeded(signIn);
    await this.hashAnew(email, String(body['password']));
    await this.endFormerSession(request);
    const { twoFactorRedirect } = (await response.clone().json()) as { twoFactorRedirect?: boolean };
    return twoFactorRedirect
      ? response
      : withCookies(response, [this.devices.setCookie(request.headers.cookie, email)]);
  }

  /** A password can be hashed at the present cost only while it is here. */
  private async hashAnew(email: string, password: string): Promise<void> {
    const person = await this.findPerson({ email });
    const hash = person && (await passwordHashOf(this.pool, person.id));
    if (person && hash && isOutdated(hash))
      await replaceHash(this.pool, person.id, { former: hash, next: await hashPassword(password) });
  }

  /** Who signs in anew leaves the session that the browser had before. */
  private async endFormerSession({ headers }: AuthRequest): Promise<void> {
    const former = await this.readSession(headers, { asUse: false });
    if (former) await endSessions(this.pool, former.personId, { only: former.sessionId });
  }

  private async signInByPasskey(request: AuthRequest, body: Body): Promise<Response> {
    const response = await this.forward(request, passkeySignInPath, body);
    if (!response.ok) {
      await noteFailedPasskey(this.pool, (body['response'] as { id: string }).id);
      return response;
    }
    await this.endFormerSession(request);
    const { user } = (await response.clone().json()) as { user: { id: string } };
    return withCookies(response, await this.makeDeviceKnown(user.id, request.headers));
  }

  /** Listing and naming is for everybody signed in; adding and removing asks for a fresh sign-in. */
  private changePasskeys(request: AuthRequest, { fresh }: Session, path: string, body: Body): Promise<Response> {
    const grave = path !== '/passkey/list-user-passkeys' && path !== '/passkey/update-passkey';
    if (grave && !fresh) throw new HttpRefusal(403, 're-authentication-required');
    return this.forward(request, path, body);
  }

  /** The second step of a sign-in, or the first code of a person who turns the second factor on. */
  private async signInByCode(
    request: AuthRequest,
    path: string,
    body: Body,
    session: Session | undefined,
  ): Promise<Response> {
    const personId = session?.personId ?? (await this.personAwaitingCode(request.headers));
    if (!personId) return this.forward(request, path, body);
    const enter = async (): Promise<Response> => {
      if (path === '/two-factor/verify-totp') await this.refuseUsedCode(personId, String(body['code']));
      return this.forward(request, path, body);
    };
    if (session) return this.guessed(personId, enter);
    const response = await this.noted(personId, 'code', enter);
    if (!response.ok) return response;
    if (body['trustDevice'] === true) await noteDeviceTrusted(this.pool, personId);
    return withCookies(response, await this.makeDeviceKnown(personId, request.headers));
  }

  private async signOut(request: AuthRequest): Promise<Response> {
    const response = await this.forward(request, '/sign-out', {});
    response.headers.set('clear-site-data', '"cache", "storage"');
    return response;
  }

  private async listSessions({ personId, sessionId }: Session): Promise<Response> {
    const sessions = await sessionsOf(this.pool, personId, this.settings.sessionIdleHours);
    return Response.json(sessions.map((one) => ({ ...one, present: one.id === sessionId })));
  }

  private async revoke({ personId, sessionId }: Session, path: string, body: Body): Promise<Response> {
    const which =
      path === '/revoke-session'
        ? { only: String(body['id']) }
        : path === '/revoke-other-sessions'
          ? { except: sessionId }
          : {};
    await endSessions(this.pool, personId, which);
    return Response.json({ status: true });
  }

  /** Confirms the identity of the signed-in person again, which allows sensitive changes for some minutes. */
  private async confirm(request: AuthRequest, { personId, sessionId }: Session, body: Body): Promise<Response> {
    return this.guessed(personId, async () => {
      await this.checkPassword(personId, String(body['password']));
      const person = await this.findPerson({ id: personId });
      if (person?.twoFactorEnabled) await this.takeAnyCode(request, personId, String(body['code'] ?? ''));
      await confirmSession(this.pool, sessionId, new Date());
      return Response.json({ status: true });
    });
  }

  /** Slows down who guesses at a password or code from within a session. */
  private async guessed(personId: string, work: () => Promise<Response>): Promise<Response> {
    await this.failures.admitConfirmation(personId);
    const response = await this.noted(personId, 'confirmation', work);
    if (response.ok) await this.failures.confirmed(personId);
    return response;
  }

  /** A refused code is a line of the audit log, and so is a password refused within a session. */
  private async noted(
    personId: string,
    step: 'code' | 'confirmation',
    work: () => Promise<Response>,
  ): Promise<Response> {
    const response = await work().catch(async (error: unknown) => {
      if (error instanceof HttpRefusal) await noteFailedStep(this.pool, personId, step);
      throw error;
    });
    if (!response.ok && response.status < 500) await noteFailedStep(this.pool, personId, step);
    return response;
  }

  private async checkPassword(personId: string, password: string): Promise<void> {
    const hash = await passwordHashOf(this.pool, personId);
    if (!hash || !(await verifyPassword({ hash, password })))
      throw new HttpRefusal(400, 'invalid-password', 'The password is wrong.');
  }

  /** @throws HttpRefusal `invalid-code` unless it is the current code or a backup code, neither used before */
  private async takeAnyCode(request: AuthRequest, personId: string, code: string): Promise<void> {
    const step = await this.stepOf(personId, code);
    if (step !== undefined && (await takeStep(this.pool, personId, step))) return;
    if (step !== undefined) throw wrongCode();
    const response = await this.forward(request, '/two-factor/verify-backup-code', { code });
    if (!response.ok) throw wrongCode();
  }

  /** Each code opens one door: a right one is taken before the library sees it. */
  private async refuseUsedCode(personId: string, code: string): Promise<void> {
    const step = await this.stepOf(personId, code);
    if (step !== undefined && !(await takeStep(this.pool, personId, step))) throw wrongCode();
  }

  private async stepOf(personId: string, code: string): Promise<number | undefined> {
    const data = await encryptedSecretOf(this.pool, personId);
    if (!data) return undefined;
    return stepOfCode(await openSecret(this.auth, data), code, Date.now());
  }

  private async personAwaitingCode({ cookie }: IncomingHttpHeaders): Promise<string | undefined> {
    const identifier = awaitingCodeIn(cookie, this.cookies);
    return identifier ? personAwaitingCode(this.pool, identifier) : undefined;
  }

  private async refuseFlawed(
    personId: string,
    password: string,
    field: string,
    organizationNames: readonly string[],
  ): Promise<Person> {
    const person = await this.findPerson({ id: personId });
    if (!person) throw new NotFound('person-not-found');
    const personal = [
      person.name,
      person.email,
      ...organizationNames,
      ...(await organizationNamesOf(this.pool, personId)),
    ];
    const flaws = passwordFlaws(password, { common: commonPasswords, personal });
    if (flaws.length > 0) throw new InvalidInput(flaws.map((flaw) => ({ path: field, message: flaw })));
    return person;
  }

  private forward({ method, headers, address }: AuthRequest, path: string, body: Body): Promise<Response> {
    const { publicUrl } = this.settings;
    const forwarded = new Headers({
      [addressHeader]: address,
      origin: publicUrl,
      'content-type': 'application/json',
    });
    if (headers.cookie) forwarded.set('cookie', headers.cookie);
    if (headers['user-agent']) forwarded.set('user-agent', headers['user-agent'].slice(0, 300));
    return this.auth.handler(
      new Request(`${publicUrl}/api/auth${path}`, {
        method,
        headers: forwarded,
        ...(method === 'POST' && { body: JSON.stringify(body) }),
      }),
    );
  }
}

const withCookies = (response: Response, cookies: readonly string[]): Response => {
  for (const cookie of cookies) response.headers.append('set-cookie', cookie);
  return response;
};

/** Only what the route says it answers. */
const shown = async (response: Response, { answer }: AuthRoute): Promise<Response> => {
  if (!response.ok) return response;
  const text = await response.text();
  const parsed = answer.safeParse(text ? (JSON.parse(text) as unknown) : undefined);
  if (!parsed.success) throw new Error(`The sign-in library answered in another form: ${parsed.error.message}`);
  return new Response(JSON.stringify(parsed.data), { status: response.status, headers: response.headers });
};

const normalized = (schema: AuthRoute['body'], body: unknown): Body | undefined => {
  if (!schema) return undefined;
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw invalidInput(parsed.error.issues);
  const fields = Object.entries((parsed.data ?? {}) as Body);
  return Object.fromEntries(
    fields.map(([key, value]) => [
      key,
      /password/i.test(key) && typeof value === 'string' ? normalizePassword(value) : value,
    ]),
  );
};
