import { setTimeout as pause } from 'node:timers/promises';
import type { CaughtMail } from '@cairn/contracts/notifications/http/messages.js';
import { Visitor } from '../../../apps/standalone/src/demo/visitor.js';

const longestWait = 40_000;
const timeoutMs = 300_000;
const waits = new Set([408, 429, 500, 502, 503, 504]);

export type Counts = {
  requests: number;
  unanswered: number;
  readonly byStatus: Record<string, number>;
  /** What was answered with 5xx other than 503, which says that it may be tried again. */
  readonly faults: string[];
};

export const noCounts = (): Counts => ({ requests: 0, unanswered: 0, byStatus: {}, faults: [] });

/** An answer that breaks off in its body is none. */
const whole = async (response: Response): Promise<Response> => {
  const body = await response.arrayBuffer();
  return new Response(body.byteLength > 0 ? body : null, response);
};

/** Somebody who asks again with the same key until there is an answer that decides. */
export class PersistentVisitor extends Visitor {
  constructor(
    url: string,
    private readonly counts: Counts,
    private readonly mailbox: () => readonly CaughtMail[],
  ) {
    super(url);
  }

  protected override async send(request: Request): Promise<Response> {
    if (new URL(request.url).pathname === '/api/notifications/mailbox') return Response.json(this.mailbox());
    const { response, tries } = await this.insist(request);
    // A version that was refused after an answer got lost is the own one: what stands there is judged at the end.
    return request.method === 'PUT' && response.status === 412 && tries > 1 ? Response.json({}) : response;
  }

  /** The answer that decides, whatever its status, to a path under the address of Cairn. */
  ask(method: string, path: string, options: RequestInit = {}): ReturnType<PersistentVisitor['insist']> {
    return this.insist(new Request(`${this.baseUrl}${path}`, { ...options, method }));
  }

  private async insist(request: Request): Promise<{ readonly response: Response; readonly tries: number }> {
    const what = `${request.method} ${new URL(request.url).pathname}`;
    for (let tries = 1, since = Date.now(); ; tries += 1) {
      if (Date.now() - since > timeoutMs) throw new Error(`${what} had no answer for five minutes.`);
      this.counts.requests += 1;
      const response = await this.once(request.clone());
      if (response && !waits.has(response.status)) return { response, tries };
      if (response && response.status >= 500 && response.status !== 503)
        this.counts.faults.push(`${response.status} ${what} ${(await response.text()).slice(0, 300)}`);
      await pause(100 + 200 * Math.min(tries, 10));
    }
  }

  private async once(request: Request): Promise<Response | undefined> {
    const late = new AbortController();
    try {
      const response = await Promise.race([
        super.send(request).then(whole),
        pause(longestWait, undefined, { signal: late.signal }),
      ]);
      const status = response?.status ?? 'none';
      this.counts.byStatus[status] = (this.counts.byStatus[status] ?? 0) + 1;
      if (!response) this.counts.unanswered += 1;
      return response;
    } catch {
      this.counts.unanswered += 1;
      return undefined;
    } finally {
      late.abort();
    }
  }
}
