import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { HttpRefusal } from '../http/refusals.js';
import { mostEvidenceBytes } from './evidence-limits.js';
import { onDisk } from './storage-unavailable.js';

/** A complete upload on the disk of this process, before it is stored as evidence. */
export type StagedFile = {
  readonly path: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
};

const FORGOTTEN_MS = 24 * 60 * 60 * 1000;
const CLEARED_EVERY_MS = 60 * 60 * 1000;
const cleared = new Map<string, number>();
let ownFolder: string | undefined;

/**
 * The folder for staged files: next to the evidence where that is in a folder, so that storing is a rename; else a
 * temporary folder of this process.
 */
export const stagingFolder = ({
  s3Url,
  dataDir,
}: {
  readonly s3Url: string | undefined;
  readonly dataDir: string;
}): string => (s3Url ? (ownFolder ??= mkdtempSync(join(tmpdir(), 'cairn-uploads-'))) : join(dataDir, 'uploads'));

/**
 * Writes an upload to disk as it arrives, in constant memory, and stops reading as soon as it is too large. A failure
 * leaves nothing behind.
 *
 * @param options `most`: largest size in bytes, 20 MB by default
 * @throws HttpRefusal 413 `evidence-too-large`
 * @throws StorageUnavailable 503 `evidence-storage-unavailable` when the disk is full or fails
 */
export const stage = async (
  stream: Readable,
  folder: string,
  { most = mostEvidenceBytes, write = writeTo }: { readonly most?: number; readonly write?: Write } = {},
): Promise<StagedFile> => {
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let bytes = 0;
  const counted = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > most) throw new HttpRefusal(413, 'evidence-too-large', 'The file is larger than 20 MB.');
      hash.update(chunk);
      yield chunk;
    }
  };
  try {
    await onDisk(async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      if (performance.now() - (cleared.get(folder) ?? -Infinity) > CLEARED_EVERY_MS) await clearForgotten(folder);
      await write(path, counted());
    });
    return { path, bytes, sha256: hash.digest('hex') };
  } catch (error) {
    stream.destroy();
    await discard({ path });
    throw error;
  }
};

/** Removes a staged file, if it is still there; never throws. One that cannot be removed is cleaned up a day later. */
export const discard = ({ path }: Pick<StagedFile, 'path'>): Promise<void> =>
  rm(path, { force: true }).catch(() => undefined);

/** Writes the whole content to a new file and syncs it to disk. */
export type Write = (path: string, content: AsyncIterable<Buffer>) => Promise<void>;

const writeTo: Write = async (path, content) => {
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content) await handle.writeFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Removes staged files older than a day, left by a process that was killed. */
const clearForgotten = async (folder: string): Promise<void> => {
  cleared.set(folder, performance.now());
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const age = await stat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    );
    if (age > FORGOTTEN_MS) await rm(path, { force: true });
  }
};
