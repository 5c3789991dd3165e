import type { Readable } from 'node:stream';
import type { StagedFile } from './staged-file.js';

export type EvidenceMeta = {
  /** What the content was found to be, never what the browser said. */
  readonly mediaType: string;
  /** Name for people; no part of any path. */
  readonly fileName: string;
};

export type StoredEvidence = EvidenceMeta & {
  /** Bytes. */
  readonly size: number;
  readonly content: Readable;
};

/**
 * Keeps the files that support answers, by tenant and id, both lower-case UUIDs. Every method throws StorageUnavailable
 * (503) while the storage is full, failing or away.
 */
export interface EvidenceStore {
  /**
   * Keeps the content under the id, whole or not at all; the same id again replaces it. The staged file may be used up
   * by it; the caller discards it afterwards all the same.
   */
  put(tenantId: string, id: string, file: StagedFile, meta: EvidenceMeta): Promise<void>;
  /** Undefined when there is none. The stream must be read or destroyed. */
  get(tenantId: string, id: string): Promise<StoredEvidence | undefined>;
  /** Removes it; nothing happens when there is none. */
  delete(tenantId: string, id: string): Promise<void>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The only name under which a store keeps anything: no text of a person gets into it.
 *
 * @throws Error for anything but lower-case UUIDs
 */
export const evidenceKey = (tenantId: string, id: string): string => {
  if (!UUID.test(tenantId) || !UUID.test(id))
    throw new Error('Evidence is named by the lower-case UUIDs of its organization and its own.');
  return `${tenantId}/${id}`;
};
