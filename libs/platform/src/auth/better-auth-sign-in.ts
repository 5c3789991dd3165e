import type { IncomingHttpHeaders } from 'node:http';
import { hashPassword } from 'better-auth/crypto';
import type { Pool } from 'pg';
import { HttpRefusal, InvalidInput, invalidInput, NotFound } from '../http/refusals.js';
import { authRoutes } from './auth-routes.js';
import { type BetterAuth, addressHeader } from './better-auth.js';
import { commonPasswords } from './common-passwords.js';
import type { FailedSignIns } from './failed-sign-ins.js';
import { organizationNamesOf } from './memberships.query.js';
import { normalizePassword, passwordFlaws } from './password-rules.js';
import {
  createPerson,
  erasePerson,
  findPerson,
  introducePerson,
  revokeSessions,
  writePassword,
} from './people.query.js';
import { type AuthRequest, type NewPerson, type Person, type Session, SignIn } from './sign-in.js';

const SESSION_COOKIE = /(?:^|;\s*)(?:__Secure-)?cairn\.session_token=/;

type Body = Readonly<Record<string, unknown>>;

export class BetterAuthSignIn extends SignIn {
  constructor(
    private readonly auth: BetterAuth,
    private readonly pool: Pool,
    private readonly publicUrl: string,
    private readonly failures: FailedSignIns,
  ) {
    super();
  }

  async readSession({ cookie }: IncomingHttpHeaders, { prolong = false } = {}): Promise<Session | undefined> {
    if (!cookie || !SESSION_COOKIE.test(cookie)) return undefined;
    const { response, headers } = await this.auth.api
      .getSession({ headers: new Headers({ cookie }), query: { disableRefresh: !prolong }, returnHeaders: true })
      .catch((cause: unknown) =>
        Promise.reject(Object.assign(new HttpRefusal(503, 'temporarily-unavailable'), { cause })),
      );
    return response
      ? { personId: response.user.id, sessionId: response.session.id, setCookies: headers.getSetCookie() }
      : undefined;
  }

  async answer(request: AuthRequest): Promise<Response> {
    const path = request.path.split('?')[0] ?? '';
    const route = `${request.method} ${path}`;
    if (!Object.hasOwn(authRoutes, route)) throw new NotFound();
    const body = normalized(authRoutes[route], request.body);
    if (path === '/change-password') await this.refuseFlawedChange(request.headers, body);
    if (path !== '/sign-in/email') return this.forward(request, path, body);
    await this.failures.admitTry(String(body?.['email']));
    const response = await this.forward(request, path, body);
    if (response.ok) await this.failures.succeeded(String(body?.['email']));
    return response;
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
    await this.failures.succeeded(email);
  }

  revokeSessions(personId: string): Promise<void> {
    return revokeSessions(this.pool, personId);
  }

  erasePerson(personId: string): Promise<void> {
    return erasePerson(this.pool, personId);
  }

  private async refuseFlawedChange(headers: IncomingHttpHeaders, body: Body | undefined): Promise<void> {
    const session = await this.readSession(headers);
    if (session) await this.refuseFlawed(session.personId, String(body?.['newPassword']), 'newPassword', []);
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

  private forward({ method, headers, address }: AuthRequest, path: string, body: Body | undefined): Promise<Response> {
    const forwarded = new Headers({ [addressHeader]: address, origin: this.publicUrl });
    if (headers.cookie) forwarded.set('cookie', headers.cookie);
    if (headers['user-agent']) forwarded.set('user-agent', headers['user-agent'].slice(0, 300));
    if (method !== 'GET') forwarded.set('content-type', 'application/json');
    return this.auth.handler(
      new Request(`${this.publicUrl}/api/auth${path}`, {
        method,
        headers: forwarded,
        ...(method !== 'GET' && { body: JSON.stringify(body ?? {}) }),
      }),
    );
  }
}

const normalized = (schema: (typeof authRoutes)[string], body: unknown): Body | undefined => {
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
