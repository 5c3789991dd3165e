import * as openid from 'openid-client';
import { fetchOutside } from '../outbound/fetch-outside.js';

export type OpenIdClient = {
  /** Issuer identifier, as the ID tokens state it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
};

/** What the answer to an authorization request is checked against; made anew for each request. */
export type Expected = {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
  /** Whether the person must have been asked for credentials just now. */
  readonly again: boolean;
};

export type Identity = {
  readonly subject: string;
  readonly email: string | undefined;
  /** Whether the provider calls the address unverified. */
  readonly emailUnverified: boolean;
  /** When the person gave credentials to the provider; undefined where it does not say. */
  readonly authenticatedAt: Date | undefined;
  /** Whether the provider states that two factors were used (RFC 8176). */
  readonly twoFactors: boolean;
};

const TIMEOUT_SECONDS = 10;
/** With it the token must say when credentials were asked for. Some providers drop a maximum of 0. */
const AGAIN_SECONDS = 60;

/** By the method that the provider supports; HTTP Basic is the default of OpenID Connect. */
const authentication =
  (secret: string): openid.ClientAuth =>
  (server, client, body, headers) => {
    const supported = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const method = supported.includes('client_secret_basic') ? openid.ClientSecretBasic : openid.ClientSecretPost;
    method(secret)(server, client, body, headers);
  };

/**
 * Reads the metadata of a provider.
 *
 * @param anywhere also at private addresses, and without TLS
 * @throws Error unless the metadata come and are those of exactly this issuer
 */
export const discover = async (
  { issuer, clientId, clientSecret }: OpenIdClient,
  anywhere: boolean,
): Promise<openid.Configuration> => {
  const fetch = fetchOutside({ anywhere, withinMs: TIMEOUT_SECONDS * 1000 });
  const found = await openid.discovery(new URL(issuer), clientId, {}, authentication(clientSecret), {
    timeout: TIMEOUT_SECONDS,
    [openid.customFetch]: (url, { method, headers, body }) => fetch(url, { method, headers, body }),
    // Without it the signature of an ID token that comes over TLS would not be looked at.
    execute: [openid.enableNonRepudiationChecks, ...(anywhere ? [openid.allowInsecureRequests] : [])],
  });
  const stated = found.serverMetadata().issuer;
  if (stated !== issuer) throw new Error(`the provider calls itself ${stated.slice(0, 200)}`);
  return found;
};

export const newExpected = (again: boolean): Expected => ({
  state: openid.randomState(),
  nonce: openid.randomNonce(),
  codeVerifier: openid.randomPKCECodeVerifier(),
  again,
});

export const authorizationUrl = async (
  provider: openid.Configuration,
  { state, nonce, codeVerifier, again }: Expected,
  { redirectUri, loginHint }: { readonly redirectUri: string; readonly loginHint: string },
): Promise<string> =>
  openid.buildAuthorizationUrl(provider, {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    state,
    nonce,
    code_challenge: await openid.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    login_hint: loginHint,
    ...(again && { prompt: 'login', max_age: String(AGAIN_SECONDS) }),
  }).href;

/**
 * Exchanges the code of an answer for an ID token, which is checked: signature, algorithm, issuer, audience, life, nonce.
 *
 * @param answer the address that the provider sent the browser to, with its query
 */
export const identityIn = async (
  provider: openid.Configuration,
  answer: URL,
  { state, nonce, codeVerifier, again }: Expected,
): Promise<Identity> => {
  const tokens = await openid.authorizationCodeGrant(provider, answer, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: codeVerifier,
    idTokenExpected: true,
    ...(again && { maxAge: AGAIN_SECONDS }),
  });
  const claims = tokens.claims();
  if (!claims) throw new Error('The provider sent no ID token.');
  const { sub, email, email_verified: verified, auth_time: at, amr } = claims;
  return {
    subject: sub,
    email: typeof email === 'string' ? email : undefined,
    emailUnverified: verified === false || verified === 'false',
    authenticatedAt: typeof at === 'number' ? new Date(at * 1000) : undefined,
    twoFactors: Array.isArray(amr) && amr.includes('mfa'),
  };
};

/** The reason of a refusal in a few letters, for the audit log: the code of the error, or of the provider's answer. */
export const reasonOf = (error: unknown): string => {
  const { error: said, code, name } = error as { error?: unknown; code?: unknown; name?: unknown };
  const reason = [said, code, name].find((one) => typeof one === 'string' && one !== '') ?? 'unknown';
  return String(reason)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80);
};
