import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.js';

export type Posting = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

export type PostOptions = {
  /** Also to private addresses and without TLS; for trials on one machine. */
  readonly anywhere?: boolean;
  /** Milliseconds until the answer must be there, resolution included. */
  readonly withinMs?: number;
  /** All addresses of a host. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
};

/** `status` is that of the answer; what was not answered has an `error` in words instead. */
export type Posted = { readonly status: number } | { readonly error: string };

const WITHIN_MS = 10_000;

const resolveAll = async (host: string): Promise<readonly string[]> =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

/** Why a message cannot be sent to this address whatever its host resolves to; undefined where it can. */
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
 * Posts to an address on the public Internet that somebody else chose. The host is resolved once, every address it has
 * must be public, and the connection goes to the one that was checked. Redirects are not followed; of the answer only
 * the status is read. Never rejects.
 */
export const post = async (
  { url: address, headers, body }: Posting,
  { anywhere = false, withinMs = WITHIN_MS, resolve = resolveAll }: PostOptions = {},
): Promise<Posted> => {
  const refused = unsendable(address, anywhere);
  if (refused) return { error: `the address ${refused}` };
  const url = new URL(address);
  const signal = AbortSignal.timeout(withinMs);
  const late = new Promise<Posted>((over) =>
    signal.addEventListener('abort', () => over({ error: `no answer within ${withinMs / 1000} seconds` }), {
      once: true,
    }),
  );
  const sent = checkedAddress(url, anywhere, resolve).then((checked) =>
    'error' in checked ? checked : send(url, checked.address, headers, body, signal),
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
  headers: Readonly<Record<string, string>>,
  body: string,
  signal: AbortSignal,
): Promise<Posted> =>
  new Promise((resolve) => {
    if (signal.aborted) return;
    const { request, Agent } = url.protocol === 'https:' ? https : http;
    const sending = request(
      url,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' },
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
        resolve({ status: answer.statusCode ?? 0 });
        answer.on('error', () => undefined).destroy();
      },
    );
    sending.on('error', (error: NodeJS.ErrnoException) => resolve({ error: sentenceOf(error) }));
    sending.end(body);
  });

const sentenceOf = ({ code = '', message }: NodeJS.ErrnoException): string =>
  code.startsWith('ERR_TLS') || /CERT|SIGNATURE|SSL/.test(code)
    ? `the certificate of the host was not accepted (${code})`
    : `the connection failed (${code || message.slice(0, 100)})`;
