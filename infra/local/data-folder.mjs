import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './root.mjs';

/** Everything that outlives a run: database, uploads, secrets, logs. */
export const keepFolder = resolve(root, process.env.CAIRN_DATA_DIR || '.cairn');

/** Creates that folder, closed to others; it belongs to the owner of the repository, also when root creates it. */
export const makeKeepFolder = () => {
  mkdirSync(keepFolder, { recursive: true, mode: 0o700 });
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(root);
  if (uid !== 0) chownSync(keepFolder, uid, gid);
};

/** The secret that signs sessions and links, made once. */
export const readOrMakeSecret = () => {
  const file = join(keepFolder, 'secret');
  if (!existsSync(file) || readFileSync(file, 'utf8').trim().length < 32) {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  return readFileSync(file, 'utf8').trim();
};
