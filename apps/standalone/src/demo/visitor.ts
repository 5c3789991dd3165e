import { type ApiClient, createApiClient } from '@cairn/api-client/api-client.js';

/** Somebody who uses the API as a browser does, with a session cookie. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  /** The API with its types; what is refused is thrown as ApiProblem. */
  readonly api: ApiClient;

  constructor(protected readonly baseUrl: string) {
    this.api = createApiClient(baseUrl, (request) => this.send(request));
  }

  /** The `Cookie` header that this visitor sends. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** @throws if the address and the password do not fit */
  async signIn(email: string, password: string): Promise<this> {
    const response = await this.send(
      new Request(`${this.baseUrl}/api/auth/sign-in/email`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email, password }),
      }),
    );
    if (!response.ok) throw new Error(`The sign-in of ${email} answered ${response.status}.`);
    return this;
  }

  /** The answer, whatever its status. */
  protected async send(request: Request): Promise<Response> {
    const headers = new Headers(request.headers);
    headers.set('Origin', new URL(this.baseUrl).origin);
    if (this.cookies.size > 0) headers.set('Cookie', this.cookie);
    const response = await fetch(request, { headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }

  private keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';');
    const [name = '', ...value] = pair.split('=');
    if (attributes.some((attribute) => /max-age=0/i.test(attribute))) this.cookies.delete(name);
    else this.cookies.set(name, value.join('='));
  }
}
