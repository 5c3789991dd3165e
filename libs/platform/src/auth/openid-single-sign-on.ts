import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { canonicalEmail } from '@cairn/contracts/email.js';
import type { Pool } from 'pg';
import type { Config } from '../config/config.js';
import { HttpRefusal, NotFound } from '../http/refusals.js';
import { noteFailedSso } from './acts.store.js';
import { addressHeader, type BetterAuth } from './better-auth.js';
import { keep, takeKept } from './kept-once.store.js';
import {
  type Expected,
  type Identity,
  authorizationUrl,
  discover,
  identityIn,
  newExpected,
  reasonOf,
} from './openid-connect.js';
import { ssoCallbackPath } from './openid-connections.js';
import { openSecret } from './open-secret.js';
import { type KeptLink, keptLinkOf } from './pending-link.js';
import { cookiePrefix } from './known-device.js';
import { awaitingCodeIn, keepSsoAwaitingCode } from './session-method.js';
import type { SignIn } from './sign-in.js';
import { type BeginSso, type PendingLink, type Redirect, SingleSignOn } from './single-sign-on.js';
import { endSessions } from './sessions.store.js';
import { newSsoToken, setSsoCookie, ssoCookieIn } from './sso-cookies.js';
import {
  type ConnectionRow,
  connectionOf,
  connectionOfDomain,
  link,
  linkedPerson,
  personOfAddress,
} from './sso-connections.store.js';

const MINUTES = 10;
const LINK_PATH = '/link-sign-in';

type Begun = Expected & {
  readonly organizationId: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Hash of the token in the browser's cookie. */
  readonly browser: string;
  readonly to: string;
};

type Request = { readonly headers: IncomingHttpHeaders; readonly address: string };

/** An answer that signs nobody in; `reason` goes to the audit log. */
class Refused extends Error {
  constructor(
    readonly reason: string,
    readonly personId?: string,
  ) {
    super(reason);
  }
}

/** Reasons that the sign-in page has a sentence for; it shows one sentence for all others. */
const shownReasons = new Set(['not-a-member', 'acts-elsewhere']);

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

export class OpenIdSingleSignOn extends SingleSignOn {
  constructor(
    private readonly auth: BetterAuth,
    private readonly pool: Pool,
    private readonly signIn: SignIn,
    private readonly settings: Pick<Config, 'publicUrl' | 'identityProvidersAnywhere'>,
  ) {
    super();
  }

  async begin({ email, to, again, headers }: BeginSso): Promise<Redirect> {
    const { publicUrl } = this.settings;
    const connection = await connectionOfDomain(this.pool, email.slice(email.lastIndexOf('@') + 1));
    if (!connection)
      throw new HttpRefusal(404, 'single-sign-on-unknown', 'No organization has single sign-on for this address.');
    const { organizationId, issuer, clientId } = connection;
    const expected = newExpected(again);
    const location = await this.providerOf(connection)
      .then((provider) =>
        authorizationUrl(provider, expected, {
          redirectUri: `${publicUrl}${ssoCallbackPath(organizationId)}`,
          loginHint: email,
        }),
      )
      .catch((cause: unknown) => {
        throw Object.assign(new HttpRefusal(502, 'identity-provider-unavailable'), { cause });
      });
    const browser = ssoCookieIn(headers, publicUrl, 'sso') ?? newSsoToken();
    const begun: Begun = { ...expected, organizationId, issuer, clientId, browser: hashOf(browser), to };
    await keep(this.pool, 'sso-state', expected.state, begun, MINUTES);
    return { location, cookies: [setSsoCookie(publicUrl, 'sso', browser)] };
  }

  async finish(organizationId: string, query: string, request: Request): Promise<Redirect> {
    const connection = await connectionOf(this.pool, organizationId);
    if (!connection) return refusal('refused');
    try {
      const begun = await this.begunBy(connection, query, request.headers);
      const identity = await this.identityFrom(connection, query, begun);
      return await this.enter(connection, identity, begun, request);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await noteFailedSso(this.pool, organizationId, error.personId, error.reason);
      return refusal(shownReasons.has(error.reason) ? error.reason : 'refused');
    }
  }

  async pendingLink(headers: IncomingHttpHeaders): Promise<PendingLink | undefined> {
    const pending = await keptLinkOf(this.pool, this.settings.publicUrl, headers);
    return pending && { issuer: pending.link.issuer, email: pending.link.email };
  }

  async link(personId: string, headers: IncomingHttpHeaders): Promise<readonly string[]> {
    const { publicUrl } = this.settings;
    const pending = await keptLinkOf(this.pool, publicUrl, headers);
    if (pending?.link.personId !== personId) throw new NotFound('no-pending-link');
    const taken = await takeKept<KeptLink>(this.pool, 'sso-link', pending.token);
    if (!taken || !(await link(this.pool, taken, personId))) throw new NotFound('no-pending-link');
    return [setSsoCookie(publicUrl, 'sso_link', undefined)];
  }

  private async providerOf({ issuer, clientId, sealedSecret }: ConnectionRow) {
    const clientSecret = await openSecret(this.auth, sealedSecret);
    return discover({ issuer, clientId, clientSecret }, this.settings.identityProvidersAnywhere);
  }

  /** What this browser began with this provider; an answer is taken once. */
  private async begunBy(connection: ConnectionRow, query: string, headers: IncomingHttpHeaders): Promise<Begun> {
    const state = new URLSearchParams(query).get('state') ?? '';
    const begun = await takeKept<Begun>(this.pool, 'sso-state', state);
    if (!begun) throw new Refused('state-unknown');
    const browser = ssoCookieIn(headers, this.settings.publicUrl, 'sso');
    if (!browser || hashOf(browser) !== begun.browser) throw new Refused('other-browser');
    if (begun.organizationId !== connection.organizationId) throw new Refused('other-provider');
    if (begun.issuer !== connection.issuer || begun.clientId !== connection.clientId || !connection.domainProvedAt)
      throw new Refused('connection-changed');
    return begun;
  }

  private identityFrom(connection: ConnectionRow, query: string, begun: Begun): Promise<Identity> {
    const answer = new URL(`${this.settings.publicUrl}${ssoCallbackPath(connection.organizationId)}${query}`);
    return this.providerOf(connection)
      .then((provider) => identityIn(provider, answer, begun))
      .catch((error: unknown) => {
        throw new Refused(reasonOf(error));
      });
  }

  private async enter(
    connection: ConnectionRow,
    identity: Identity,
    { to }: Begun,
    request: Request,
  ): Promise<Redirect> {
    const known = await linkedPerson(this.pool, connection, identity.subject);
    const person = known ?? (await this.personByAddress(connection, identity));
    if (!person.belongs) throw new Refused('not-a-member', person.personId);
    if (person.elsewhere) throw new Refused('acts-elsewhere', person.personId);
    if (!known && person.hasPassword) return this.askToLink(connection, identity, person.personId);
    const { organizationId, issuer } = connection;
    const { subject } = identity;
    if (!known && !(await link(this.pool, { organizationId, issuer, subject }, person.personId)))
      throw new Refused('connection-changed', person.personId);
    return this.beginSession(person.personId, identity, to, request);
  }

  /** The provider vouches for addresses of the domain that the organization has proved, and of no other. */
  private async personByAddress({ organizationId, domain }: ConnectionRow, { email, emailUnverified }: Identity) {
    const address = email === undefined ? '' : canonicalEmail(email);
    if (emailUnverified || address.slice(address.lastIndexOf('@') + 1) !== domain)
      throw new Refused('address-not-of-domain');
    const person = await personOfAddress(this.pool, organizationId, address);
    if (!person) throw new Refused('not-a-member');
    return person;
  }

  /** An account that has a password is linked by the person who can sign in to it, never by its address alone. */
  private async askToLink(
    { organizationId, issuer }: ConnectionRow,
    { subject, email = '' }: Identity,
    personId: string,
  ): Promise<Redirect> {
    const token = newSsoToken();
    const kept: KeptLink = { organizationId, issuer, subject, personId, email: canonicalEmail(email) };
    await keep(this.pool, 'sso-link', token, kept, MINUTES);
    return { location: LINK_PATH, cookies: [setSsoCookie(this.settings.publicUrl, 'sso_link', token)] };
  }

  private async beginSession(
    personId: string,
    { twoFactors, authenticatedAt }: Identity,
    to: string,
    { headers, address }: Request,
  ): Promise<Redirect> {
    const former = await this.signIn.readSession(headers, { asUse: false });
    const forwarded = new Headers({ [addressHeader]: address });
    if (headers.cookie) forwarded.set('cookie', headers.cookie);
    if (headers['user-agent']) forwarded.set('user-agent', headers['user-agent'].slice(0, 300));
    const { beginSession, beginSessionWithCode } = this.auth.api;
    // A provider that does not say when it asked for credentials does not make a session fresh.
    const confirmedAt = new Date(Math.min(authenticatedAt?.getTime() ?? 0, Date.now()));
    const response = await (twoFactors ? beginSession : beginSessionWithCode)({
      body: { personId, method: 'single-sign-on', confirmedAt },
      headers: forwarded,
      asResponse: true,
    });
    if (!response.ok) throw new Error(`The sign-in library began no session (${response.status}).`);
    if (former) await endSessions(this.pool, former.personId, { only: former.sessionId });
    const { twoFactorRedirect } = (await response.json()) as { twoFactorRedirect?: boolean };
    const cookies = response.headers.getSetCookie();
    if (twoFactorRedirect) {
      const set = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
      const awaiting = awaitingCodeIn(set, cookiePrefix(this.settings.publicUrl));
      if (awaiting) await keepSsoAwaitingCode(this.pool, awaiting, confirmedAt);
      return { location: `/sign-in?code=true&to=${encodeURIComponent(to)}`, cookies };
    }
    return { location: to, cookies: [...cookies, ...(await this.signIn.makeDeviceKnown(personId, headers))] };
  }
}

const refusal = (reason: string): Redirect => ({ location: `/sign-in?sso=${reason}`, cookies: [] });
