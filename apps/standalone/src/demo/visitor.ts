import { randomUUID } from 'node:crypto';
import { createApiClient } from '@cairn/api-client/api-client.js';
import { type Problem, ApiProblem } from '@cairn/api-client/api-problem.js';

export type Answered<T> = { readonly status: number; readonly body: T; readonly etag: string | null };

/** Somebody who uses the API over HTTP as a browser does: with a session cookie, entity tags and idempotency keys. */
export class Visitor {
  private readonly cookies = new Map<string, string>();
  /** The API with its types; what is refused is thrown as ApiProblem. */
  readonly api;

  constructor(private readonly baseUrl: string) {
    this.api = createApiClient(baseUrl, async (request) => {
      const { pathname, search } = new URL(request.url);
      const body = await request.text();
      const headers = Object.fromEntries(request.headers);
      return this.send(request.method, `${pathname}${search}`, body === '' ? undefined : body, headers);
    });
  }

  /** The `Cookie` header that this visitor sends. */
  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async signIn(email: string, password: string): Promise<this> {
    await this.post('/api/auth/sign-in/email', { email, password });
    return this;
  }

  async get<T>(path: string): Promise<T> {
    return (await this.ask<T>('GET', path)).body;
  }

  async post<T>(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<T> {
    return (await this.ask<T>('POST', path, body, { 'Idempotency-Key': randomUUID(), ...headers })).body;
  }

  async put<T>(path: string, body: unknown, ifMatch?: number): Promise<T> {
    return (await this.ask<T>('PUT', path, body, ifMatch === undefined ? {} : { 'If-Match': `"${ifMatch}"` })).body;
  }

  /** The whole answer, whatever its status; `fetch` options may be added by specs that send rubbish. */
  async send(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const sent = new Headers({ Origin: new URL(this.baseUrl).origin });
    if (body !== undefined && !(body instanceof FormData)) sent.set('Content-Type', 'application/json');
    if (this.cookies.size > 0) sent.set('Cookie', this.cookie);
    for (const [name, value] of Object.entries(headers)) sent.set(name, value);
    const response = await fetch(`${this.baseUrl}${path}`, {
      method,
      redirect: 'manual',
      headers: sent,
      ...(body !== undefined && {
        body: body instanceof FormData || typeof body === 'string' ? body : JSON.stringify(body),
      }),
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return response;
  }

  /** @throws ApiProblem for an answer that is no success */
  async ask<T>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered<T>> {
    const response = await this.send(method, path, body, headers);
    const text = await response.text();
    const answer = (
      text && /json/.test(response.headers.get('content-type') ?? '') ? JSON.parse(text) : text
    ) as unknown;
    if (!response.ok) throw new ApiProblem(`${method} ${path}`, answer as Problem);
    return { status: response.status, body: answer as T, etag: response.headers.get('etag') };
  }

  private keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';');
    const [name = '', ...value] = pair.split('=');
    if (attributes.some((attribute) => /max-age=0/i.test(attribute))) this.cookies.delete(name);
    else this.cookies.set(name, value.join('='));
  }
}
