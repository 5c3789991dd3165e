import type { IncomingHttpHeaders } from 'node:http';

export type NewConnection = {
  /** Issuer identifier of the identity provider, an address. */
  readonly issuer: string;
  readonly clientId: string;
  /** Without one the present secret is kept. */
  readonly clientSecret?: string | undefined;
  /** The domain of the people's mail addresses, in ASCII. */
  readonly domain: string;
};

export type Connection = {
  readonly issuer: string;
  readonly clientId: string;
  readonly domain: string;
  /** The DNS record, of type TXT, that proves the domain. */
  readonly domainRecord: { readonly name: string; readonly value: string };
  readonly domainProvedAt: string | null;
  readonly enforced: boolean;
};

/** Port: how an organization is connected to its identity provider. */
export abstract class SsoConnections {
  /** Where the provider has to send people back to. */
  abstract redirectUriOf(organizationId: string): string;
  /** With one, the organization can be signed in to by it once its domain is proved. */
  abstract find(organizationId: string): Promise<Connection | undefined>;
  /** @throws InvalidInput when the provider cannot be read, is another one, or a secret is missing */
  abstract connect(organizationId: string, connection: NewConnection): Promise<void>;
  /**
   * Looks for the record in DNS.
   *
   * @throws NotFound `single-sign-on-not-set-up`
   * @throws HttpRefusal 409 `domain-not-proved`, with the record, or `domain-in-use` by another organization
   */
  abstract proveDomain(organizationId: string): Promise<void>;
  /**
   * Whether the members with an address of the domain must use it.
   *
   * @throws NotFound `single-sign-on-not-set-up`
   * @throws HttpRefusal 409 `domain-not-proved`, or `emergency-access-missing` while no administrator has a second factor
   */
  abstract enforce(organizationId: string, enforced: boolean): Promise<void>;
  /** Everybody who came in by it is signed out. False when there was none. */
  abstract disconnect(organizationId: string): Promise<boolean>;
}

export type BeginSso = {
  /** The address of the person, by whose domain the provider is found. */
  readonly email: string;
  /** Path to return to within Cairn. */
  readonly to: string;
  /** Whether the provider must ask for credentials again. */
  readonly again: boolean;
  readonly headers: IncomingHttpHeaders;
};

export type Redirect = {
  /** Absolute address, or path within Cairn. */
  readonly location: string;
  /** `Set-Cookie` headers. */
  readonly cookies: readonly string[];
};

/** An identity that a provider vouches for and that awaits the consent of the person whose account it is. */
export type PendingLink = { readonly issuer: string; readonly email: string };

/** Port: signing in by the identity provider of an organization. */
export abstract class SingleSignOn {
  /** @throws HttpRefusal 404 `single-sign-on-unknown`, 502 `identity-provider-unavailable` */
  abstract begin(asked: BeginSso): Promise<Redirect>;
  /**
   * Takes the answer of a provider. Each refusal leads back to the sign-in page with its reason, and to the audit log.
   *
   * @param query of the address the provider sent the browser to, with its `?`
   */
  abstract finish(
    organizationId: string,
    query: string,
    request: { readonly headers: IncomingHttpHeaders; readonly address: string },
  ): Promise<Redirect>;
  abstract pendingLink(headers: IncomingHttpHeaders): Promise<PendingLink | undefined>;
  /**
   * Links the pending identity to the person, who is signed in.
   *
   * @throws NotFound `no-pending-link`, also where it is somebody else's
   */
  abstract link(personId: string, headers: IncomingHttpHeaders): Promise<readonly string[]>;
}
