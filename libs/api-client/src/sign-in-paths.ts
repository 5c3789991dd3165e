type Post<Body, Result = unknown> = {
  post: {
    requestBody: { content: { 'application/json': Body } };
    responses: { 200: { content: { 'application/json': Result } } };
  };
};

type Proof = { readonly password: string; readonly code?: string };

export type Session = {
  readonly id: string;
  readonly createdAt: string;
  readonly userAgent: string | null;
  /** Whether it is the one of this browser. */
  readonly present: boolean;
};

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
  '/api/auth/sso/link': {
    get: { responses: { 200: { content: { 'application/json': PendingLink } } } };
  } & Post<object, { readonly linked: boolean }>;
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
