import { openAsBlob } from 'node:fs';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { type EvidenceMeta, type EvidenceStore, type StoredEvidence, evidenceKey } from './evidence-store.js';
import { parseS3Url } from './s3-address.js';
import type { StagedFile } from './staged-file.js';
import { StorageUnavailable } from './storage-unavailable.js';

const WAIT_MS = 60_000;
const RETRIES = 3;

/** Stores evidence in a bucket of any S3-compatible storage, with path-style addresses. */
export class S3EvidenceStore implements EvidenceStore {
  private readonly client: AwsClient;
  private readonly base: string;

  /** @throws Error with a sentence when the address is wrong */
  constructor(s3Url: string) {
    const { base, ...credentials } = parseS3Url(s3Url);
    this.base = base;
    this.client = new AwsClient({ ...credentials, service: 's3', retries: RETRIES });
  }

  async put(
    tenantId: string,
    id: string,
    { path, sha256 }: StagedFile,
    { mediaType, fileName }: EvidenceMeta,
  ): Promise<void> {
    const response = await this.send(tenantId, id, {
      method: 'PUT',
      body: await openAsBlob(path),
      headers: {
        'content-type': mediaType,
        'x-amz-content-sha256': sha256,
        'x-amz-meta-file-name': encodeURIComponent(fileName),
      },
    });
    await finish(response, [200, 201, 204]);
  }

  async get(tenantId: string, id: string): Promise<StoredEvidence | undefined> {
    const response = await this.send(tenantId, id, { method: 'GET' });
    if (response.status !== 200 || !response.body) {
      await finish(response, [404]);
      return undefined;
    }
    return {
      mediaType: response.headers.get('content-type') ?? 'application/octet-stream',
      fileName: decodeURIComponent(response.headers.get('x-amz-meta-file-name') ?? id),
      size: Number(response.headers.get('content-length')),
      content: Readable.fromWeb(response.body as ReadableStream),
    };
  }

  async delete(tenantId: string, id: string): Promise<void> {
    await finish(await this.send(tenantId, id, { method: 'DELETE' }), [200, 204, 404]);
  }

  private async send(tenantId: string, id: string, request: RequestInit): Promise<Response> {
    const address = `${this.base}/${evidenceKey(tenantId, id)}`;
    try {
      return await this.client.fetch(address, {
        ...request,
        redirect: 'error',
        signal: AbortSignal.timeout(WAIT_MS),
      });
    } catch (error) {
      throw unanswered(error);
    }
  }
}

const unanswered = (error: unknown): StorageUnavailable =>
  new StorageUnavailable('The object storage did not answer.', { cause: error });

const finish = async (response: Response, expected: readonly number[]): Promise<void> => {
  const said = await response.text().catch((error: unknown) => {
    throw unanswered(error);
  });
  if (expected.includes(response.status)) return;
  const code = /<Code>([\w.]+)<\/Code>/.exec(said)?.[1] ?? 'no reason given';
  const sentence = `The object storage answered ${response.status} (${code}).`;
  throw new StorageUnavailable('The object storage refused.', { cause: new Error(sentence) });
};
