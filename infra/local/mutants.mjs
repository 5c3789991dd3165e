import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { Failure, endWith } from './failure.mjs';
import { mutantsOf, planted } from './mutate.mjs';
import { startPostgres } from './postgres.mjs';
import { root } from './root.mjs';
import { onStopSignal } from './stop-signals.mjs';
import { makeTestFolder } from './test-folder.mjs';

const { values: asked } = parseArgs({
  options: {
    /** The faults of test/mutants/museum.json instead of the changed files. */
    museum: { type: 'boolean', default: false },
    /** Files that differ from this commit are changed. */
    since: { type: 'string', default: 'HEAD~1' },
    seed: { type: 'string', default: '1' },
    /** Mutants that are tried, chosen by the seed. */
    limit: { type: 'string', default: '30' },
    /** Only faults or files whose text contains it. */
    only: { type: 'string', default: '' },
  },
});

/**
 * A fault and the specs that are to catch it.
 *
 * @typedef {{ title: string, file: string, text: string, args: string[], specOf?: string, needsDatabase: boolean }} Planted
 */

const git = (/** @type {string[]} */ ...args) =>
  execFileSync('git', args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 }).split('\0');

/** Faults are planted in a copy, so that a run which is stopped leaves no fault behind. */
const copySources = (/** @type {string} */ to) => {
  for (const file of git('ls-files', '-z', '--cached', '--others', '--exclude-standard')) {
    if (!file || !existsSync(join(root, file))) continue;
    mkdirSync(dirname(join(to, file)), { recursive: true });
    cpSync(join(root, file), join(to, file));
  }
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'));
};

const projectOf = (/** @type {string} */ file) => file.split('/').slice(0, 2).join('/');

/** @type {import('./test-folder.mjs').TestFolder | undefined} */
let folder;

const held = (
  /** @type {string} */ copy,
  /** @type {string} */ file,
  /** @type {string[]} */ args,
  /** @type {NodeJS.ProcessEnv} */ env,
) => {
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
      ...['--config', join(copy, projectOf(file), 'jest.config.cjs'), '--bail', '--silent', '--testTimeout=300000'],
      ...['--cacheDirectory', join(root, 'node_modules', '.cache', 'jest-mutants'), '--maxWorkers=2'],
      ...args,
    ],
    { cwd: copy, env: { ...process.env, ...env, NODE_ENV: 'test' }, stdio: 'ignore', timeout: 900_000 },
  );
  return status === 0;
};

/** A spec that fails anyway would seem to catch everything. */
const mustHoldWithoutFaults = (
  /** @type {string} */ copy,
  /** @type {Planted[]} */ faults,
  /** @type {NodeJS.ProcessEnv} */ env,
) => {
  const specs = new Map(faults.map((one) => [one.args.join(' '), one]));
  for (const { file, args, specOf } of specs.values())
    if (!held(copy, specOf ?? file, args, env))
      throw new Failure(`Without any fault this fails: jest ${args.join(' ')}`);
};

const tryEach = (/** @type {string} */ copy, /** @type {Planted[]} */ faults, /** @type {NodeJS.ProcessEnv} */ env) => {
  const survivors = [];
  for (const { title, file, text, args, specOf } of faults) {
    const [path, sound] = [join(copy, file), readFileSync(join(root, file), 'utf8')];
    writeFileSync(path, text);
    const survived = held(copy, specOf ?? file, args, env);
    writeFileSync(path, sound);
    if (survived) survivors.push(title);
    process.stdout.write(`${survived ? '! SURVIVED' : '✓ caught   '} ${title}\n`);
  }
  return survivors;
};

/** @returns {Planted[]} */
const museum = () =>
  /** @type {(import('./mutate.mjs').MuseumFault & { spec: string })[]} */ (
    JSON.parse(readFileSync(join(root, 'test/mutants/museum.json'), 'utf8'))
  )
    .filter(({ fault, spec }) => `${fault} ${spec}`.includes(asked.only))
    .map((entry) => ({
      title: `${entry.fault} (${entry.spec})`,
      file: entry.file,
      text: planted(readFileSync(join(root, entry.file), 'utf8'), entry),
      args: ['--runTestsByPath', entry.spec],
      specOf: entry.spec,
      needsDatabase: entry.spec.endsWith('.int-spec.ts'),
    }));

/** Unit specs that load the file, of its own project. */
const ofChangedFiles = () => {
  const changed = git('diff', '-z', '--name-only', '--diff-filter=AM', asked.since).filter(
    (file) =>
      /^(libs|apps)\/.*\.ts$/.test(file) &&
      !/spec\.ts$|\/testing\/|\/migrations\//.test(file) &&
      file.includes(asked.only),
  );
  const all = changed.flatMap((file) =>
    mutantsOf(readFileSync(join(root, file), 'utf8')).map(({ line, what, text }) => ({
      title: `${file}:${line} ${what}`,
      file,
      text,
      args: ['--findRelatedTests', file, '--passWithNoTests=false', '--testMatch', '**/*.spec.ts'],
      needsDatabase: false,
    })),
  );
  return chosen(all, Number(asked.limit), Number(asked.seed));
};

const chosen = (/** @type {Planted[]} */ all, /** @type {number} */ limit, /** @type {number} */ seed) => {
  let state = seed >>> 0;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return all
    .map((one) => ({ one, order: next() }))
    .sort((a, b) => a.order - b.order)
    .slice(0, limit)
    .map(({ one }) => one);
};

onStopSignal(async () => {
  await folder?.remove();
  process.exit(130);
});

try {
  const faults = asked.museum ? museum() : ofChangedFiles();
  folder = await makeTestFolder();
  const copy = join(folder.path, 'sources');
  mkdirSync(copy);
  copySources(copy);
  const database = faults.some(({ needsDatabase }) => needsDatabase)
    ? (await startPostgres({ dataDir: join(folder.path, 'postgres'), durable: false })).url()
    : undefined;
  const env = { ...(database && { TEST_DATABASE_URL: database }), TMPDIR: join(folder.path, 'tmp') };
  mustHoldWithoutFaults(copy, faults, env);
  const survivors = tryEach(copy, faults, env);
  await folder.remove();
  const chosenBy = asked.museum ? '' : ` (seed ${asked.seed})`;
  process.stdout.write(`${faults.length} faults planted${chosenBy}, ${survivors.length} survived.\n`);
  process.exit(survivors.length > 0 ? 1 : 0);
} catch (error) {
  await folder?.remove().catch(() => {});
  endWith(error);
}
