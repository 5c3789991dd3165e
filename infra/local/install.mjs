import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, endWith, fullDisk, knownReason } from './failure.mjs';
import { step, tell as tellPerson } from './progress.mjs';
import { root } from './root.mjs';

const stamp = join(root, 'node_modules', '.cairn-installed');

const readLock = () => readFileSync(join(root, 'package-lock.json'), 'utf8');

/** What an installed node_modules depends on: the lock, the platform and the binary interface of Node. */
const wantedStamp = (lock = readLock()) =>
  createHash('sha256')
    .update(lock)
    .update(`\n${process.platform} ${process.arch} ${process.versions.modules}`)
    .digest('hex');

const fits = (/** @type {string[] | undefined} */ wanted, /** @type {string} */ actual) =>
  !wanted || wanted.includes(actual) || (wanted.every((one) => one.startsWith('!')) && !wanted.includes(`!${actual}`));

const countPackages = (/** @type {string} */ lock) =>
  Object.entries(
    /** @type {{ packages: Record<string, { os?: string[], cpu?: string[] }> }} */ (JSON.parse(lock)).packages,
  ).filter(([name, found]) => name && fits(found.os, process.platform) && fits(found.cpu, process.arch)).length;

/** The npm that runs us names itself; another package manager is not asked to read npm's lock. */
const npm = () => {
  const running = process.env.npm_execpath;
  if (running && /npm-cli\.[cm]?js$/.test(running))
    return { command: process.execPath, first: [running], shell: false };
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
};

const inherited =
  /^npm_(lifecycle|package|command|node_execpath|execpath|config_(prefix|local_prefix|global|dry_run|omit|production|workspace|workspaces)$)/i;

const environment = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !inherited.test(name)));

/** @type {(tell: (far: string) => void) => Promise<void>} */
const runInstall = (tell) =>
  new Promise((resolve, reject) => {
    const total = countPackages(readLock());
    const { command, first, shell } = npm();
    const options = [
      'ci',
      '--include=dev',
      '--ignore-scripts',
      '--loglevel=http',
      '--no-progress',
      '--no-audit',
      '--no-fund',
      '--color=false',
    ];
    const child = spawn(command, [...first, ...options], {
      cwd: root,
      env: environment(),
      shell,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @type {string[]} */
    const said = [];
    let full = false;
    let fetched = 0;
    let rest = '';
    const read = (/** @type {string} */ chunk) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (/^npm (http )?(fetch|cache|http)\b/.test(line)) fetched += 1;
        else if (line.trim()) said.push(line);
        if (!full && /ENOSPC|EDQUOT/.test(line)) full = child.kill('SIGKILL');
      }
      tell(fetched < total ? `${fetched} of ${total} packages` : `${total} packages, unpacking`);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0 && !full) return resolve();
      const text = [...said, rest].slice(-20).join('\n');
      reject(
        new Failure(
          knownReason(said.join('\n')) ?? `The packages could not be installed (npm ended with ${signal ?? code}).`,
          text,
        ),
      );
    });
    const pass = (/** @type {NodeJS.Signals} */ signal) => process.once(signal, () => child.kill(signal));
    /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']).forEach(pass);
  });

const bytesNeeded = 2_000_000_000;

const checkSpace = () => {
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < bytesNeeded) throw new Failure(fullDisk);
};

/** Installs the packages of the lock unless this very lock is installed already. */
export const install = async () => {
  try {
    const wanted = wantedStamp();
    if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === wanted) return;
    checkSpace();
    tellPerson('Setting up Cairn: this happens once, and again when the packages change.');
    await step('Installing packages', runInstall);
    writeFileSync(stamp, `${wanted}\n`);
  } catch (error) {
    endWith(error);
  }
};
