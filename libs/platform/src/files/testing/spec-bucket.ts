import { createHash, createHmac } from 'node:crypto';
import { type IncomingMessage, type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

type Kept = { readonly content: Buffer; readonly headers: Record<string, string> };

export type SpecBucket = {
  readonly host: string;
  readonly kept: Map<string, Kept>;
  failNext(status: number): void;
  /** Until it is called with undefined. */
  failAlways(status: number | undefined): void;
  /** To an address that answers anybody, with another file. */
  redirectNext(): void;
  close(): Promise<void>;
};

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const sha256 = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex');

/** Recomputes the signature from what arrived, as the storage does. */
const isSigned = ({ method = '', url = '', headers }: IncomingMessage, secret: string, body: Buffer): boolean => {
  const parts =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    );
  if (!parts) return false;
  const [, , day = '', region = '', signed = '', signature] = parts;
  const stated = String(headers['x-amz-content-sha256']);
  if (body.length > 0 && stated !== sha256(body)) return false;
  const [path = '', query = ''] = url.split('?');
  const listed = signed
    .split(';')
    .map((name) => `${name}:${String(headers[name]).trim()}\n`)
    .join('');
  const request = [method, path, query, listed, signed, stated].join('\n');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(request)].join('\n');
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    (from, part) => hmac(from, part),
    `AWS4${secret}`,
  );
  return hmac(key, toSign).toString('hex') === signature;
};

/** A storage that keeps objects in memory and refuses whatever is not signed with the secret. */
export const openSpecBucket = async (secret: string): Promise<SpecBucket> => {
  const kept = new Map<string, Kept>();
  let failing: number | undefined;
  let always: number | undefined;
  let redirecting = false;
  const server: Server = createServer((request, response) => {
    void (async () => {
      const body = await buffer(request);
      const answer = (status: number, content: string | Buffer = '', headers = {}): void =>
        void response.writeHead(status, headers).end(content);
      const status = failing ?? always;
      failing = undefined;
      if (status) return answer(status, '<Error><Code>SlowDown</Code></Error>');
      if (request.url === '/elsewhere') return answer(200, 'another file');
      if (redirecting) {
        redirecting = false;
        return answer(307, '', { location: '/elsewhere' });
      }
      if (!isSigned(request, secret, body)) return answer(403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
      const path = request.url ?? '';
      if (request.method === 'PUT') {
        const { 'content-type': type = '', 'x-amz-meta-file-name': name = '' } = request.headers;
        kept.set(path, { content: body, headers: { 'content-type': type, 'x-amz-meta-file-name': String(name) } });
        return answer(200);
      }
      const object = kept.get(path);
      if (request.method === 'DELETE') {
        kept.delete(path);
        return answer(204);
      }
      return object
        ? answer(200, object.content, { ...object.headers, 'content-length': object.content.length })
        : answer(404, '<Error><Code>NoSuchKey</Code></Error>');
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    kept,
    failNext: (status) => (failing = status),
    failAlways: (status) => (always = status),
    redirectNext: () => (redirecting = true),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};
