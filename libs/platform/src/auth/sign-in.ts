import type { IncomingHttpHeaders } from 'node:http';
import type { Role } from '@cairn/contracts/roles.js';

export type Session = {
  readonly personId: string;
  readonly sessionId: string;
  /** Whether the person confirmed their identity some minutes ago, as sensitive changes require. */
  readonly fresh: boolean;
  /** The instant from which on the person must have set up a second factor; undefined where nothing is missing. */
  readonly secondFactorDueAt: Date | undefined;
  /** The role in the organization asked for, and the programme roles. */
  readonly roles: readonly Role[];
};

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** BCP 47. */
  readonly locale: string;
  /** IANA zone. */
  readonly timeZone: string;
  readonly twoFactorEnabled: boolean;
  /** Whether the person can sign in, or was only invited so far. */
  readonly hasPassword: boolean;
};

export type NewPerson = Pick<Person, 'email' | 'name'> & Partial<Pick<Person, 'locale' | 'timeZone'>>;

export type AuthRequest = {
  readonly method: string;
  /** Below `/api/auth`, with its query: `/sign-in/email`. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  /** Network address of the client. */
  readonly address: string;
};

/** Port: authentication. Implementation: better-auth. Every answer about a session comes from the database. */
export abstract class SignIn {
  /**
   * The session a request carries; undefined for a guest, and from the moment it is revoked, was not used for too long
   * or has reached its end.
   */
  abstract readSession(
    headers: IncomingHttpHeaders,
    /**
     * `asUse`: whether this reading keeps the session from ending unused; true by default. `organizationId`: a UUID,
     * where a role in an organization counts.
     */
    options?: { readonly asUse?: boolean; readonly organizationId?: string | undefined },
  ): Promise<Session | undefined>;
  /** Answers one of the sign-in routes. */
  abstract answer(request: AuthRequest): Promise<Response>;
  abstract findPerson(by: { readonly id: string } | { readonly email: string }): Promise<Person | undefined>;
  /** The person with that address, made when there is none; no password yet. */
  abstract createPerson(person: NewPerson): Promise<{ readonly id: string; readonly created: boolean }>;
  /** Gives a person another name, and a zone where one is known; sign-in stays as it is. */
  abstract introducePerson(
    personId: string,
    person: { readonly name: string; readonly timeZone?: string | undefined },
  ): Promise<void>;
  /**
   * Sets the password by which a person signs in, ends all of that person's sessions, their trusted devices and the
   * wait after failed sign-ins.
   *
   * @param organizationNames words the password must not be made of, besides the person's own
   * @throws InvalidInput naming `password` with each rule it breaks
   */
  abstract setPassword(personId: string, password: string, organizationNames?: readonly string[]): Promise<void>;
  /** `Set-Cookie` headers by which a browser is known as one from which this person signs in. */
  abstract makeDeviceKnown(personId: string, headers: IncomingHttpHeaders): Promise<string[]>;
  /** Ends all sessions of a person, at once and everywhere. */
  abstract revokeSessions(personId: string): Promise<void>;
  /** Removes name, address and every means to sign in; the id stays, since events name it. */
  abstract erasePerson(personId: string): Promise<void>;
}
