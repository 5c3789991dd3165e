import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type EvidenceMeta, type EvidenceStore, type StoredEvidence, evidenceKey } from './evidence-store.js';

const metaSchema = z.object({ mediaType: z.string(), fileName: z.string() });

/**
 * Keeps evidence in a folder that only this user can open: `<tenant>/<id>` and beside it `<id>.json`, which is there
 * first and leaves last.
 */
export class FolderEvidenceStore implements EvidenceStore {
  constructor(private readonly folder: string) {}

  async put(tenantId: string, id: string, content: Uint8Array, meta: EvidenceMeta): Promise<void> {
    const file = this.fileOf(tenantId, id);
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await writeWhole(`${file}.json`, Buffer.from(JSON.stringify(metaSchema.parse(meta))));
    await writeWhole(file, content);
    await sync(dirname(file));
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
      throw error;
    }
  }

  async delete(tenantId: string, id: string): Promise<void> {
    const file = this.fileOf(tenantId, id);
    await rm(file, { force: true });
    await rm(`${file}.json`, { force: true });
  }

  private fileOf(tenantId: string, id: string): string {
    return join(this.folder, evidenceKey(tenantId, id));
  }
}

const isAbsent = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

const writeWhole = async (file: string, content: Uint8Array): Promise<void> => {
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  try {
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
};

const sync = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};
