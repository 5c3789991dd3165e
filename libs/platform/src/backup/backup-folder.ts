import { createHash, createHmac } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { copyFile, lstat, mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/** Files in the folder of a backup; the manifest comes last, so that a folder without one is unfinished. */
const parts = { dump: 'database.dump', evidence: 'evidence', sums: 'evidence.sha256', manifest: 'manifest.json' };

const manifestSchema = z.object({
  format: z.literal(1),
  at: z.iso.datetime(),
  product: z.string(),
  postgres: z.string(),
  /** Identifies the secret in use when the backup was made, without revealing it. */
  secret: z.string(),
  dump: z.object({ bytes: z.int(), sha256: z.string() }),
  /** Where evidence was kept; what is in a bucket is not in the backup. */
  evidence: z.object({ keptIn: z.enum(['folder', 'bucket']), files: z.int() }),
});
export type Manifest = z.output<typeof manifestSchema>;

/** The folder cannot be used; the message is a sentence for the operator who named it. */
export class UnusableBackup extends Error {}

export const dumpIn = (folder: string): string => join(folder, parts.dump);

export const fingerprintOf = (secret: string): string =>
  createHmac('sha256', secret).update('which secret a backup was made under').digest('hex').slice(0, 32);

/** @throws UnusableBackup unless the folder is empty or new */
export const beginFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) throw new UnusableBackup(`The folder ${folder} is not empty.`);
};

/** Copies every whole file of evidence that stays while it is copied; returns how many. */
export const keepEvidence = async (from: string, folder: string): Promise<number> => {
  const sums: string[] = [];
  for (const path of await filesUnder(from)) {
    const copied = await copyWhole(join(from, path), join(folder, parts.evidence, path));
    if (copied) sums.push(`${copied}  ${parts.evidence}/${path}`);
  }
  await writeFile(join(folder, parts.sums), sums.map((line) => `${line}\n`).join(''), { mode: 0o600 });
  return sums.length;
};

export const finishFolder = async (folder: string, manifest: Omit<Manifest, 'format' | 'dump'>): Promise<Manifest> => {
  const dump = { bytes: (await lstat(dumpIn(folder))).size, sha256: await sha256Of(dumpIn(folder)) };
  const whole: Manifest = { format: 1, ...manifest, dump };
  const unfinished = join(folder, `${parts.manifest}.unfinished`);
  await writeFile(unfinished, `${JSON.stringify(whole, null, 2)}\n`, { mode: 0o600 });
  await rename(unfinished, join(folder, parts.manifest));
  return whole;
};

/** @throws UnusableBackup when it is unfinished, of another format, or damaged */
export const openFolder = async (folder: string): Promise<Manifest> => {
  const text = await readFile(join(folder, parts.manifest), 'utf8').catch(() => undefined);
  if (text === undefined)
    throw new UnusableBackup(`The folder ${folder} holds no finished backup: it has no ${parts.manifest}.`);
  const parsed = manifestSchema.safeParse(safely(() => JSON.parse(text) as unknown));
  if (!parsed.success)
    throw new UnusableBackup(`${join(folder, parts.manifest)} is damaged, or of a newer version of Cairn.`);
  for (const [path, sha256] of [[parts.dump, parsed.data.dump.sha256] as const, ...(await sumsOf(folder))])
    if ((await sha256Of(join(folder, path)).catch(() => undefined)) !== sha256)
      throw new UnusableBackup(`${join(folder, path)} is missing or is not what was backed up.`);
  return parsed.data;
};

/** Puts the files of evidence back; one that is there is left as it is, for evidence never changes. */
export const putEvidenceBack = async (folder: string, to: string): Promise<number> => {
  const sums = await sumsOf(folder);
  for (const [path] of sums) {
    const target = join(to, path.slice(parts.evidence.length + 1));
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await copyFile(join(folder, path), target, constants.COPYFILE_EXCL).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  return sums.length;
};

const sumsOf = async (folder: string): Promise<(readonly [path: string, sha256: string])[]> => {
  const text = await readFile(join(folder, parts.sums), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => [line.slice(66), line.slice(0, 64)] as const);
};

const filesUnder = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.unfinished'))
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();
};

/** The sum of what was copied; undefined for a file that is gone, whose evidence was removed long enough ago. */
const copyWhole = async (from: string, to: string): Promise<string | undefined> => {
  await mkdir(dirname(to), { recursive: true, mode: 0o700 });
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  return sha256Of(to);
};

const sha256Of = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

const safely = (read: () => unknown): unknown => {
  try {
    return read();
  } catch {
    return undefined;
  }
};
