import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type JWTPayload, SignJWT, exportJWK, generateKeyPair } from 'jose';

type Keys = Awaited<ReturnType<typeof generateKeyPair>>;

/** An identity provider on loopback, for specs, that answers a code with whatever ID token it is given. */
export class HostileProvider {
  /** Makes the ID token, by the claims that an honest one would have. */
  idToken: (honest: JWTPayload) => Promise<string> = (claims) => this.signed(claims);
  /** Changes the metadata. */
  metadata: (honest: object) => object = (honest) => honest;
  nonce = '';

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
    private readonly keys: Keys,
    private readonly clientId: string,
  ) {}

  static async start(clientId: string): Promise<HostileProvider> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const self = new HostileProvider(issuer, server, await generateKeyPair('RS256'), clientId);
    server.on('request', (request, response) => {
      void self.answerTo(request.url ?? '').then(({ status, body, location }) => {
        response.writeHead(status, { 'content-type': 'application/json', ...(location && { location }) });
        response.end(JSON.stringify(body));
      });
    });
    return self;
  }

  /** Signs by the key of the provider, unless by another. */
  signed(claims: JWTPayload, key = this.keys.privateKey): Promise<string> {
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(key);
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((closed) => void this.server.close(() => closed()));
  }

  private async answerTo(path: string): Promise<{ status: number; body: object; location?: string }> {
    const { issuer, clientId } = this;
    switch (path) {
      case '/.well-known/openid-configuration':
        return {
          status: 200,
          body: this.metadata({
            issuer,
            authorization_endpoint: `${issuer}/auth`,
            token_endpoint: `${issuer}/token`,
            jwks_uri: `${issuer}/jwks`,
            response_types_supported: ['code'],
            subject_types_supported: ['public'],
            id_token_signing_alg_values_supported: ['RS256'],
          }),
        };
      case '/jwks':
        return {
          status: 200,
          body: { keys: [{ ...(await exportJWK(this.keys.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' }] },
        };
      case '/token': {
        const now = Math.floor(Date.now() / 1000);
        const honest = {
          iss: issuer,
          aud: clientId,
          sub: 'subject-1',
          email: 'ada@hospital.example',
          nonce: this.nonce,
          iat: now,
          exp: now + 300,
        };
        return {
          status: 200,
          body: { access_token: 'access', token_type: 'Bearer', id_token: await this.idToken(honest) },
        };
      }
      default:
        return { status: 302, body: {}, location: 'http://127.0.0.1:1/' };
    }
  }
}
