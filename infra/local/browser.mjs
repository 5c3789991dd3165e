import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findProgram } from './find-program.mjs';
import { root } from './root.mjs';

const shipped = join(root, 'node_modules', '@sparticuz', 'chromium');

/** The browser in the package is packed; it unpacks into whatever TMPDIR names. */
const unpack = (/** @type {string} */ folder) => {
  const half = `${folder}.${process.pid}`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  const program = `
    const { inflate } = await import(${JSON.stringify(pathToFileURL(join(shipped, 'build', 'esm', 'lambdafs.js')).href)});
    for (const file of ['chromium', 'fonts.tar', 'swiftshader.tar', 'al2023.tar']) await inflate(${JSON.stringify(join(shipped, 'bin'))} + '/' + file + '.br');`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, TMPDIR: half },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  rmSync(folder, { recursive: true, force: true });
  renameSync(half, folder);
};

const starts = (/** @type {string} */ program) =>
  spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 30_000 }).status === 0;

const wrapper = (/** @type {string} */ folder, /** @type {boolean} */ withLibraries) => `#!/bin/sh
${existsSync('/etc/fonts/fonts.conf') ? '' : `export FONTCONFIG_PATH='${join(folder, 'fonts')}'\n`}${withLibraries ? `export LD_LIBRARY_PATH='${join(folder, 'al2023', 'lib')}'\n` : ''}exec '${join(folder, 'chromium')}' "$@"
`;

const shippedBrowser = () => {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(shipped)) return undefined;
  const { version } = JSON.parse(readFileSync(join(shipped, 'package.json'), 'utf8'));
  const folder = join(root, 'node_modules', '.cache', 'cairn', `chromium-${version}`);
  if (!existsSync(join(folder, 'chromium'))) unpack(folder);
  const program = join(folder, 'start-chromium');
  for (const withLibraries of [false, true]) {
    writeFileSync(program, wrapper(folder, withLibraries));
    chmodSync(program, 0o755);
    if (starts(program)) return program;
  }
  return undefined;
};

/**
 * A Chromium that starts: CHROMIUM_PATH, else one on PATH, else the one a registry package ships (Linux x64); or
 * undefined.
 */
export const findBrowser = () =>
  process.env.CHROMIUM_PATH ||
  findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ||
  shippedBrowser();
