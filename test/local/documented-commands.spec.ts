import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The commands of a document's shell blocks, without comments. */
const commandsOf = (document: string): readonly string[] =>
  [...document.matchAll(/^```sh\n(.*?)^```/gms)]
    .flatMap(([, block]) => (block ?? '').split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');

/** What is left out of a command that CI runs with other figures, or with a variable in place of a path. */
const withoutFigures = (command: string): string =>
  command
    .replace(/^npm run (-s )?/, '')
    .replace(/^cairn -- /, '')
    .replace('apps/cli/examples/community-hospital.json', '"$answers"')
    .replace('--facilities 20000', '--facilities 200');

/** How CI writes it: in its own script, as the arguments of a start of the programs, or in a spec of its own. */
const run = [
  read('.ci/run'),
  read('test/journeys/backup-and-restore.int-spec.ts'),
  // Takes each command that begins with "node" from the how-to itself, and runs it.
  ...(read('test/journeys/run-in-production.e2e-spec.ts').includes(
    "readFileSync(join(repository, 'docs/how-to/run-in-production.md')",
  )
    ? commandsOf(read('docs/how-to/run-in-production.md')).filter((command) => command.startsWith('node '))
    : []),
  read('infra/local/install.mjs').includes("'ci',") ? 'npm ci' : '',
  read('infra/local/smoke.mjs').replace(/',\s+'/g, ' '),
].join('\n');

const startsEverything = new Map([
  ['npm start', "spawn('npm', ['start']"],
  ['npm test', 'npm test 2>&1'],
]);

const isRun = (command: string): boolean => run.includes(startsEverything.get(command) ?? withoutFigures(command));

describe('every command', () => {
  const documents = ['README.md', ...readdirSync(join(root, 'docs', 'how-to')).map((name) => `docs/how-to/${name}`)];
  it.each(documents)('of %s is run by CI', (path) =>
    expect(commandsOf(read(path)).filter((command) => !isRun(command))).toEqual([]),
  );
  it('of the README is found at all', () => expect(commandsOf(read('README.md')).length).toBeGreaterThan(15));
  it('that CI does not run is noticed', () => expect(isRun('npm run -s cairn -- no-such-command')).toBe(false));
});
