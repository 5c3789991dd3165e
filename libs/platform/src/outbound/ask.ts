import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.js';

export type Asking = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

export type AskOptions = {
  /** Also private addresses, and without TLS; for trials on one machine and networks of one's own. */
  readonly anywhere?: boolean;
  /** Milliseconds until the answer must be there, resolution included. */
  readonly withinMs?: number;
  /** All addresses of a host. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
  /** Bytes of the answer's body that are read at most; a longer one is an error. Without it no body is read. */
  readonly mostBytes?: number;
};

type Answer = { readonly status: number; readonly headers: http.IncomingHttpHeaders; readonly body: Buffer };

/** `error`, in words, stands for an answer that did not come. */
export type Asked = Answer | { readonly error: string };

const WITHIN_MS = 10_000;

const resolveAll = async (host: string): Promise<readonly string[]> =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

/** Why nothing can be sent to this address whatever its host resolves to; undefined where it can. */
export const unsendable = (address: string, anywhere = false): string | undefined => {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url) return 'must be a web address';
  if (url.protocol !== 'https:' && !(anywhere && url.protocol === 'http:')) return 'must begin with https://';
  if (url.username || url.password) return 'must not contain a user name or password';
  const host = hostOf(url);
  if (!anywhere && (isIP(host) ? !isPublicAddress(host) : !host.includes('.'))) return 'must be a public address';
  return undefined;
};

/**
 * Sends a request to an address on the public Internet that somebody else chose. The host is resolved once, every
 * address it has must be public, and the connection goes to the one that was checked. Redirects are not followed. Never
 * rejects.
 */
export const ask = async (
  { url: address, ...asking }: Asking,
  { anywhere = false, withinMs = WITHIN_MS, resolve = resolveAll, mostBytes }: AskOptions = {},
): Promise<Asked> => {
  const refused = unsendable(address, anywhere);
  if (refused) return { error: `the address ${refused}` };
  const url = new URL(address);
  const signal = AbortSignal.timeout(withinMs);
  const late = new Promise<Asked>((over) =>
    signal.addEventListener('abort', () => over({ error: `no answer within ${withinMs / 1000} seconds` }), {
      once: true,
    }),
  );
  const sent = checkedAddress(url, anywhere, resolve).then((checked) =>
    'error' in checked ? checked : send(url, checked.address, asking, mostBytes, signal),
  );
  return Promise.race([sent, late]);
};

/** As a host is resolved: an IPv6 address without its brackets. */
const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1');

const checkedAddress = async (
  url: URL,
  anywhere: boolean,
  resolve: (host: string) => Promise<readonly string[]>,
): Promise<{ readonly address: string } | { readonly error: string }> => {
  const host = hostOf(url);
  let addresses: readonly string[];
  try {
    addresses = isIP(host) ? [host] : await resolve(host);
  } catch {
    return { error: 'the host is not known' };
  }
  const [address] = addresses;
  if (address === undefined) return { error: 'the host is not known' };
  return anywhere || addresses.every(isPublicAddress)
    ? { address }
    : { error: 'the host has an address that is not public' };
};

const send = (
  url: URL,
  address: string,
  { method, headers, body }: Omit<Asking, 'url'>,
  mostBytes: number | undefined,
  signal: AbortSignal,
): Promise<Asked> =>
  new Promise((resolve) => {
    if (signal.aborted) return;
    const { request, Agent } = url.protocol === 'https:' ? https : http;
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sending = request(
      url,
      {
        method,
        headers: { ...headers, ...length, connection: 'close' },
        // An agent of its own, which knows no proxy of the environment.
        agent: new Agent({ keepAlive: false }),
        signal,
        lookup: (_host, options, found) => {
          const family = isIP(address);
          if (options.all) found(null, [{ address, family }]);
          else found(null, address, family);
        },
      },
      (answer) => {
        answer.on('error', (error: NodeJS.ErrnoException) => resolve({ error: sentenceOf(error) }));
        if (mostBytes === undefined) {
          resolve(answerOf(answer, []));
          answer.destroy();
        } else void read(answer, mostBytes).then(resolve, () => resolve({ error: 'the answer was cut off' }));
      },
    );
    sending.on('error', (error: NodeJS.ErrnoException) => resolve({ error: sentenceOf(error) }));
    sending.end(body);
  });

const answerOf = (answer: http.IncomingMessage, chunks: readonly Buffer[]): Answer => ({
  status: answer.statusCode ?? 0,
  headers: answer.headers,
  body: Buffer.concat(chunks),
});

const read = async (answer: http.IncomingMessage, mostBytes: number): Promise<Asked> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostBytes) return { error: `the answer is longer than ${mostBytes} bytes` };
    chunks.push(chunk);
  }
  return answerOf(answer, chunks);
};

const sentenceOf = ({ code = '', message }: NodeJS.ErrnoException): string =>
  code.startsWith('ERR_TLS') || /CERT|SIGNATURE|SSL/.test(code)
    ? `the certificate of the host was not accepted (${code})`
    : `the connection failed (${code || message.slice(0, 100)})`;
