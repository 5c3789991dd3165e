/**
 * Packs libs/api-client for a registry: `node infra/local/pack-api-client.mjs` leaves the folder and the tarball in
 * dist/packages. With `--check` it also uses the tarball as a stranger does: what the README shows must compile against
 * it and run.
 */
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endWith, Failure } from './failure.mjs';
import { root } from './root.mjs';

const source = join(root, 'libs', 'api-client');
const folder = join(root, 'dist', 'packages', 'api-client');
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');

const read = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'));
const run = (
  /** @type {string} */ file,
  /** @type {string[]} */ args,
  /** @type {import('node:child_process').ExecFileSyncOptions} */ options = {},
) => execFileSync(process.execPath, [file, ...args], { stdio: 'inherit', ...options });

const strict = ['--strict', '--target', 'es2022', '--module', 'nodenext', '--moduleResolution', 'nodenext'];

const contents = [
  'LICENSE',
  'README.md',
  'dist/api-client.d.ts',
  'dist/api-client.js',
  'dist/api-problem.d.ts',
  'dist/api-problem.js',
  'dist/generated/api.d.ts',
  'dist/sign-in-paths.d.ts',
  'dist/sign-in-paths.js',
  'package.json',
];

/** @returns the path of the tarball */
const pack = () => {
  run(join(root, 'infra', 'local', 'api-client.mjs'), []);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['package.json', 'README.md']) cpSync(join(source, name), join(folder, name));
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  const compiled = ['--outDir', join(folder, 'dist'), '--rootDir', join(source, 'src'), '--declaration'];
  const options = ['--ignoreConfig', '--skipLibCheck', '--lib', 'es2023,dom,dom.iterable'];
  run(tsc, [...strict, ...compiled, ...options, join(source, 'src', 'api-client.ts')]);
  cpSync(join(source, 'src', 'generated'), join(folder, 'dist', 'generated'), { recursive: true });
  const npm = ['pack', '--json', '--ignore-scripts', '--pack-destination', join(root, 'dist', 'packages')];
  const [{ filename, files, size }] = JSON.parse(execFileSync('npm', npm, { cwd: folder, encoding: 'utf8' }));
  const packed = /** @type {{ path: string }[]} */ (files).map(({ path }) => path).sort();
  if (packed.join() !== contents.toSorted().join())
    throw new Failure(`The package holds other files than it should:\n  ${packed.join('\n  ')}`);
  process.stdout.write(`${filename}: ${packed.length} files, ${Math.round(size / 1000)} kB\n`);
  return join(root, 'dist', 'packages', filename);
};

const mustNeedWhatWeUse = () => {
  const [{ dependencies: needed, version, license, engines }, ours] = ['libs/api-client', '.'].map((at) =>
    read(join(root, at, 'package.json')),
  );
  for (const [name, pinned] of Object.entries(needed))
    if (pinned !== ours.dependencies[name])
      throw new Failure(`The API client needs ${name} ${pinned}; Cairn has another.`);
  for (const [name, own, whole] of [
    ['version', version, ours.version],
    ['licence', license, ours.license],
    ['Node.js', engines.node, ours.engines.node],
  ])
    if (own !== whole) throw new Failure(`The API client states another ${name} than Cairn: ${own}, not ${whole}.`);
};

const example = () => /```ts\n([\s\S]*?)```/.exec(readFileSync(join(source, 'README.md'), 'utf8'))?.[1] ?? '';

/** A Cairn that answers just what the example asks for, to a caller with a session. */
const answering = async (/** @type {(url: string) => Promise<void>} */ use) => {
  /** @type {string[]} */
  const asked = [];
  /** @type {Record<string, unknown>} */
  const answers = {
    'POST /api/auth/sign-in/email': {},
    'GET /api/me': { memberships: [{ organizationId: 'o1' }] },
    'POST /api/organizations/o1/facilities': { id: 'f1', version: 1 },
    'PUT /api/organizations/o1/facilities/f1/service-areas': { id: 'f1', version: 2 },
  };
  const server = createServer(({ method, url = '', headers }, response) => {
    const what = `${method} ${url}`;
    asked.push([what, headers['if-match']].filter(Boolean).join(' '));
    const known = answers[what] !== undefined && (url.startsWith('/api/auth/') || headers.cookie === 'session=s1');
    response.writeHead(known ? 200 : 401, { 'content-type': 'application/json', 'set-cookie': 'session=s1; Path=/' });
    response.end(JSON.stringify(answers[what] ?? { code: 'sign-in-required', status: 401 }));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  try {
    await use(`http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`);
  } finally {
    server.close();
  }
  return asked;
};

const useAsAStranger = async (/** @type {string} */ tarball) => {
  const stranger = mkdtempSync(join(tmpdir(), 'cairn-api-client-'));
  try {
    const modules = join(stranger, 'node_modules');
    const installed = join(modules, '@cairn', 'api-client');
    mkdirSync(installed, { recursive: true });
    mkdirSync(join(modules, '@types'));
    execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);
    for (const name of ['openapi-fetch', 'openapi-typescript-helpers', 'undici-types', '@types/node'])
      symlinkSync(join(root, 'node_modules', name), join(modules, name));
    writeFileSync(join(stranger, 'package.json'), '{ "type": "module" }');
    writeFileSync(join(stranger, 'example.ts'), example());
    run(tsc, [...strict, '--ignoreConfig', '--types', 'node', 'example.ts'], { cwd: stranger });
    const asked = await answering(async (url) => {
      const env = { ...process.env, CAIRN_URL: url, CAIRN_EMAIL: 'amal@aurora.test', CAIRN_PASSWORD: 'secret' };
      const program = spawn(process.execPath, ['example.js'], { cwd: stranger, env, stdio: 'inherit' });
      const code = await new Promise((resolve) => program.on('exit', resolve));
      if (code !== 0) throw new Failure('The example of the README failed.');
    });
    if (asked.at(-1) !== 'PUT /api/organizations/o1/facilities/f1/service-areas "1"')
      throw new Failure(`The example of the README asked for something else:\n  ${asked.join('\n  ')}`);
  } finally {
    rmSync(stranger, { recursive: true, force: true });
  }
};

try {
  mustNeedWhatWeUse();
  const tarball = pack();
  if (process.argv[2] === '--check') await useAsAStranger(tarball);
} catch (error) {
  endWith(error);
}
