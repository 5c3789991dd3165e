import { type AskOptions, ask } from './ask.js';

const MOST_BYTES = 1_000_000;

type Init = {
  readonly method?: string | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
};

/** `fetch` for libraries that speak to addresses somebody else chose: as `ask`, with a body of a megabyte at most. */
export const fetchOutside =
  (options: Omit<AskOptions, 'mostBytes'>) =>
  async (url: string, { method = 'GET', headers = {}, body }: Init): Promise<Response> => {
    if (method !== 'GET' && method !== 'POST') throw new TypeError(`${method} is not sent outside`);
    const text = body === undefined || body === null ? {} : { body: String(body) };
    const asked = await ask({ method, url, headers, ...text }, { ...options, mostBytes: MOST_BYTES });
    if ('error' in asked) throw new TypeError(asked.error);
    const shown = Object.entries(asked.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as [string, string]],
    );
    const bodyless = asked.status === 204 || asked.status === 304;
    return new Response(bodyless ? null : new Uint8Array(asked.body), { status: asked.status, headers: shown });
  };
