import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderCycles, importCycles, readImports } from './import-cycles.js';

const root = join(__dirname, '../..');

const sources = ['libs', 'apps']
  .flatMap((group) => readdirSync(join(root, group)).map((name) => `${group}/${name}/src`))
  .filter((folder) => existsSync(join(root, folder)));

describe('imports', () => {
  it.each(sources)('run in a straight line in %s', (folder) => {
    expect(importCycles(readImports(join(root, folder)))).toEqual([]);
  });

  it('are seen to run in a ring where they do', () => {
    const folder = mkdtempSync(join(tmpdir(), 'import-ring-'));
    mkdirSync(join(folder, 'b'));
    writeFileSync(join(folder, 'a.ts'), `import { b } from './b/b.js';\nexport const a = b;\n`);
    writeFileSync(join(folder, 'b/b.ts'), `export { c as b } from './c.js';\n`);
    writeFileSync(join(folder, 'b/c.ts'), `import type { a } from '../a.js';\nexport const c: typeof a = 1;\n`);
    expect(importCycles(readImports(folder))).toEqual(['a.ts -> b/b.ts -> b/c.ts -> a.ts']);
    rmSync(folder, { recursive: true });
  });
});

describe('folders', () => {
  it.each(sources)('import one another in one direction in %s', (folder) => {
    expect(folderCycles(readImports(join(root, folder)))).toEqual([]);
  });

  it('are seen to import one another in a ring where their files do not', () => {
    const imports = new Map([
      ['index.ts', ['feed/relay.ts', 'jobs/queue.ts']],
      ['feed/relay.ts', ['tables.ts', 'feed/testing/lamp.ts', 'jobs/queue.ts']],
      ['feed/testing/lamp.ts', []],
      ['jobs/queue.ts', ['clock/clock.ts']],
      ['jobs/job.ts', ['feed/testing/lamp.ts']],
      ['clock/clock.ts', ['tables.ts']],
      ['tables.ts', ['jobs/job.ts']],
    ]);
    expect(importCycles(imports)).toEqual([]);
    expect(folderCycles(imports)).toEqual([
      'feed/relay.ts imports jobs/queue.ts, jobs/job.ts imports feed/testing/lamp.ts',
    ]);
  });
});
