type Post<Body, Result = unknown> = {
  post: {
    requestBody: { content: { 'application/json': Body } };
    responses: { 200: { content: { 'application/json': Result } } };
  };
};

type Get<Result> = { get: { responses: { 200: { content: { 'application/json': Result } } } } };

type Proof = { readonly password: string; readonly code?: string };

export type Session = {
  readonly id: string;
  readonly createdAt: string;
  readonly userAgent: string | null;
  /** Whether it is the one of this browser. */
  readonly present: boolean;
};

export type Passkey = {
  readonly id: string;
  readonly name: string | null;
  readonly createdAt: string;
  /** Whether it is synchronized between devices. */
  readonly backedUp: boolean;
};

/** Options and answers of WebAuthn, in its JSON form. */
type WebAuthn = object;

/** An identity that awaits the person whose account it is. */
export type PendingLink = { readonly issuer: string; readonly email: string };

/** Sign-in and the person's own account: routes of better-auth, which the API document does not describe. */
export type SignInPaths = {
  /** Sets the session cookie, or asks for the second factor. */
  '/api/auth/sign-in/email': Post<
    { readonly email: string; readonly password: string },
    { readonly twoFactorRedirect?: boolean }
  >;
  /** The address of the identity provider to go to. */
  '/api/auth/sign-in/sso': Post<
    { readonly email: string; readonly to?: string; readonly again?: boolean },
    { readonly url: string }
  >;
  '/api/auth/sso/link': Get<PendingLink> & Post<object, { readonly linked: boolean }>;
  '/api/auth/passkey/generate-authenticate-options': Get<WebAuthn>;
  '/api/auth/passkey/verify-authentication': Post<{ readonly response: WebAuthn }>;
  '/api/auth/passkey/generate-register-options': Get<WebAuthn>;
  '/api/auth/passkey/verify-registration': Post<{ readonly name: string; readonly response: WebAuthn }>;
  '/api/auth/passkey/list-user-passkeys': Get<Passkey[]>;
  '/api/auth/passkey/update-passkey': Post<{ readonly id: string; readonly name: string }>;
  '/api/auth/passkey/delete-passkey': Post<{ readonly id: string }>;
  '/api/auth/two-factor/verify-totp': Post<{ readonly code: string }>;
  '/api/auth/two-factor/enable': Post<Proof, { readonly totpURI?: string; readonly backupCodes?: string[] }>;
  '/api/auth/two-factor/disable': Post<Proof, object>;
  '/api/auth/sign-out': Post<object>;
  /** Proves again who the person is, before a grave change. */
  '/api/auth/confirm': Post<Proof>;
  '/api/auth/change-password': Post<{
    readonly currentPassword: string;
    readonly newPassword: string;
    readonly revokeOtherSessions: boolean;
  }>;
  '/api/auth/update-user': Post<{ readonly name?: string; readonly locale?: string; readonly timeZone?: string }>;
  '/api/auth/list-sessions': {
    get: { responses: { 200: { content: { 'application/json': Session[] } } } };
  };
  '/api/auth/revoke-session': Post<{ readonly id: string }>;
  '/api/auth/revoke-other-sessions': Post<object>;
};
