import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type EvidenceMeta, type EvidenceStore, type StoredEvidence, evidenceKey } from './evidence-store.js';
import type { StagedFile } from './staged-file.js';
import { asStorageFailure, onDisk } from './storage-unavailable.js';

const metaSchema = z.object({ mediaType: z.string(), fileName: z.string() });

/**
 * Stores evidence in a folder that only this user can open: the content in `<tenant>/<id>`, its type and name in
 * `<id>.json` next to it, which is written first and removed last.
 */
export class FolderEvidenceStore implements EvidenceStore {
  constructor(private readonly folder: string) {}

  async put(tenantId: string, id: string, { path }: StagedFile, meta: EvidenceMeta): Promise<void> {
    const file = this.fileOf(tenantId, id);
    const text = JSON.stringify(metaSchema.parse(meta));
    await onDisk(async () => {
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await writeWhole(`${file}.json`, text);
      await moveTo(file, path);
      await sync(dirname(file));
    });
  }

  async get(tenantId: string, id: string): Promise<StoredEvidence | undefined> {
    const file = this.fileOf(tenantId, id);
    try {
      const handle = await open(file, 'r');
      try {
        const [{ size }, text] = await Promise.all([handle.stat(), readFile(`${file}.json`, 'utf8')]);
        return { ...metaSchema.parse(JSON.parse(text)), size, content: handle.createReadStream() };
      } catch (error) {
        await handle.close();
        throw error;
      }
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw asStorageFailure(error);
    }
  }

  async delete(tenantId: string, id: string): Promise<void> {
    const file = this.fileOf(tenantId, id);
    await onDisk(async () => {
      await rm(file, { force: true });
      await rm(`${file}.json`, { force: true });
    });
  }

  private fileOf(tenantId: string, id: string): string {
    return join(this.folder, evidenceKey(tenantId, id));
  }
}

const isAbsent = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** A rename; across file systems a copy in the target folder, then the rename. */
const moveTo = async (file: string, staged: string): Promise<void> => {
  try {
    await rename(staged, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await appear(file, (unfinished) => copyFile(staged, unfinished, constants.COPYFILE_EXCL));
  }
};

const writeWhole = (file: string, text: string): Promise<void> =>
  appear(file, (unfinished) => writeFile(unfinished, text, { flag: 'wx', mode: 0o600 }));

const appear = async (file: string, write: (unfinished: string) => Promise<void>): Promise<void> => {
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  try {
    await write(unfinished);
    await sync(unfinished);
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
};

const sync = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
