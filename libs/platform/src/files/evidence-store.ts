import type { Readable } from 'node:stream';
import type { StagedFile } from './staged-file.js';

export type EvidenceMeta = {
  /** Media type detected from the content; the one that the browser sent is ignored. */
  readonly mediaType: string;
  /** Name shown to people; not part of any path. */
  readonly fileName: string;
};

export type StoredEvidence = EvidenceMeta & {
  /** In bytes. */
  readonly size: number;
  readonly content: Readable;
};

/**
 * Port: stores the files that support answers, by tenant and id, both lower-case UUIDs. Implementations: a folder, an
 * S3 bucket.
 *
 * Every method throws StorageUnavailable (over HTTP 503 `evidence-storage-unavailable`) while the storage is full,
 * failing or unreachable, and Error for other ids.
 */
export interface EvidenceStore {
  /**
   * Stores the content under the id, atomically; an existing file under the id is replaced. The staged file may be
   * moved by it; the caller discards it afterwards in any case.
   */
  put(tenantId: string, id: string, file: StagedFile, meta: EvidenceMeta): Promise<void>;
  /** The file with its content; undefined when there is none. The stream must be read to its end or destroyed. */
  get(tenantId: string, id: string): Promise<StoredEvidence | undefined>;
  /** Removes the file; does nothing when there is none. */
  delete(tenantId: string, id: string): Promise<void>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The key under which a store keeps a file: `<tenantId>/<id>`. It contains no text from a person.
 *
 * @throws Error for anything but lower-case UUIDs
 */
export const evidenceKey = (tenantId: string, id: string): string => {
  if (!UUID.test(tenantId) || !UUID.test(id))
    throw new Error('Evidence is named by the lower-case UUIDs of its organization and its own.');
  return `${tenantId}/${id}`;
};
