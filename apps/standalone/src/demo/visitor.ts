import { randomUUID } from 'node:crypto';
import type { Problem } from '@cairn/contracts/problem.js';

/** The API answered with a problem document. */
export class ApiProblem extends Error {
  constructor(
    request: string,
    readonly problem: Problem,
  ) {
    super(
      `${request}: ${problem.status} ${problem.code} ${JSON.stringify(problem.issues ?? problem.details ?? problem.detail ?? '')}`,
    );
    this.name = 'ApiProblem';
  }
}

export type Answered<T> = { readonly status: number; readonly body: T; readonly etag: string | null };

/** Somebody who uses the API over HTTP as a browser does: with a session cookie, entity tags and idempotency keys. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(private readonly baseUrl: string) {}

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
    const response = await fetch(`${this.baseUrl}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        Origin: new URL(this.baseUrl).origin,
        ...(body !== undefined && !(body instanceof FormData) && { 'Content-Type': 'application/json' }),
        ...(this.cookies.size > 0 && { Cookie: this.cookie }),
        ...headers,
      },
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
