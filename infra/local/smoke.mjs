/**
 * What a stranger does: clones the repository into a private folder, runs `npm start`, opens the page, presses Ctrl-C,
 * starts again, kills it, starts once more. Prints how long each took and exits with code 1 when anything is not as
 * promised.
 */
import { randomUUID } from 'node:crypto';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  createWriteStream,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from './free-port.mjs';
import { seconds } from './progress.mjs';
import { root } from './root.mjs';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cairn-smoke-')));
const clone = join(folder, 'private', 'cairn');
const log = join(folder, 'output.log');
const port = await freePort();
const address = `http://127.0.0.1:${port}`;
/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @type {string[]} */
const faults = [];

const processesInside = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`).startsWith(clone);
      } catch {
        return false;
      }
    });

const fetchOk = async (/** @type {string} */ path) => {
  try {
    const response = await fetch(address + path, { signal: AbortSignal.timeout(3_000) });
    return response.ok ? { type: response.headers.get('content-type') ?? '', text: await response.text() } : undefined;
  } catch {
    return undefined;
  }
};

const inherited = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_|CAIRN_|DATABASE_|TEST_|REDIS_URL|SMTP_URL|S3_URL|NODE_ENV|INIT_CWD)/.test(name),
  ),
);

const start = async (/** @type {number} */ timeout) => {
  const begun = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: clone,
    env: { ...inherited, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output = createWriteStream(log, { flags: 'a' });
  npm.stdout.pipe(output, { end: false });
  npm.stderr.pipe(output, { end: false });
  let ended = false;
  /** @type {Promise<NodeJS.Signals | number | null>} */
  const exited = new Promise((resolve) =>
    npm.once('exit', (code, signal) => {
      ended = true;
      resolve(signal ?? code);
    }),
  );
  while (!(await fetchOk('/readyz'))) {
    if (ended) throw new Error('npm start ended before it was ready.');
    if (performance.now() - begun > timeout) throw new Error(`npm start was not ready after ${seconds(timeout)}.`);
    await pause(100);
  }
  return { npm, exited, took: performance.now() - begun };
};

const expectNobodyLeft = async (/** @type {string} */ when) => {
  for (const end = Date.now() + 10_000; processesInside().length > 0 && Date.now() < end;) await pause(100);
  const left = processesInside();
  if (left.length > 0)
    faults.push(
      `${when}, ${left.length} processes are left: ${left.map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').slice(0, 80)).join('; ')}`,
    );
};

/** @param {{ npm: ChildProcess, exited: Promise<NodeJS.Signals | number | null> }} started */
const pressCtrlC = async ({ npm, exited }) => {
  process.kill(-Number(npm.pid), 'SIGINT');
  const how = await exited;
  if (how !== 0 && how !== 130 && how !== 'SIGINT') faults.push(`After Ctrl-C npm start ended with ${how}.`);
  await expectNobodyLeft('After Ctrl-C');
};

const printTook = (/** @type {string} */ what, /** @type {number} */ took, /** @type {number} */ wanted) =>
  process.stdout.write(`  ${what} after ${seconds(took)} (wanted: ${seconds(wanted)})\n`);

/** Waits until the start has printed who may sign in, and signs in as the first of them. */
const signInAsPrinted = async () => {
  const begun = performance.now();
  while (!/^Demo sign-ins/m.test(readFileSync(log, 'utf8'))) {
    if (performance.now() - begun > 300_000) throw new Error('The start never printed who may sign in.');
    await pause(200);
  }
  const printed = readFileSync(log, 'utf8');
  const password = /^Demo sign-ins.*: (.+)$/m.exec(printed)?.[1];
  const email = /^ +(\S+@\S+) +admin$/m.exec(printed)?.[1];
  const response = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: `http://localhost:${port}` },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) faults.push(`Signing in as printed was answered with ${response.status}.`);
  return performance.now() - begun;
};

/** The documented commands that read and write the database of `npm start`. */
const commandsOnTheDatabase = () => {
  writeFileSync(join(clone, 'password.txt'), `${randomUUID()}\n`, { mode: 0o600 });
  for (const args of [
    ['rebuild', 'surveys/assessments'],
    ['dead-jobs'],
    ['parked'],
    ['release-mail'],
    ['rotate-secret'],
    ['verify-log'],
    [
      'add-person',
      '--email',
      'desk@example.org',
      '--name',
      'Desk',
      '--role',
      'scheduler',
      '--password-file',
      'password.txt',
    ],
    ['simulate', '--facilities', '200', '--years', '3'],
  ]) {
    const begun = performance.now();
    const { status, stdout, stderr } = spawnSync('npm', ['run', '-s', 'cairn', '--', ...args], {
      cwd: clone,
      env: inherited,
      encoding: 'utf8',
    });
    if (status === 0) process.stdout.write(`  cairn ${args.join(' ')} took ${seconds(performance.now() - begun)}\n`);
    else faults.push(`cairn ${args.join(' ')} ended with ${status}: ${stdout}${stderr}`);
  }
};

try {
  execFileSync('git', ['clone', '--quiet', root, clone], { stdio: ['ignore', 'ignore', 'inherit'] });
  chmodSync(join(folder, 'private'), 0o700);

  const first = await start(900_000);
  printTook('Fresh clone: ready', first.took, 150_000);
  const page = await fetchOk('/');
  if (!page?.type.includes('text/html') || !/<div id="root"/.test(page.text))
    faults.push('The web page is not served at /.');
  printTook('Demo filled', first.took + (await signInAsPrinted()), 150_000);
  await pressCtrlC(first);

  const second = await start(300_000);
  printTook('Second start: ready', second.took, 6_000);
  for (const pid of processesInside()) {
    try {
      process.kill(Number(pid), 'SIGKILL');
    } catch {
      continue;
    }
  }
  await second.exited;

  const third = await start(300_000);
  printTook('Start after kill -9: ready', third.took, 10_000);
  await pressCtrlC(third);
  commandsOnTheDatabase();
} catch (error) {
  faults.push(error instanceof Error ? error.message : String(error));
  for (const pid of processesInside()) process.kill(Number(pid), 'SIGKILL');
}

if (faults.length > 0) {
  process.stdout.write(`${readFileSync(log, 'utf8').split('\n').slice(-60).join('\n')}\n`);
  for (const fault of faults) process.stderr.write(`  ${fault}\n`);
}
rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
process.exit(faults.length === 0 ? 0 : 1);
