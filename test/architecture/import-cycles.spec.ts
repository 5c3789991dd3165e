import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importCycles, readImports } from './import-cycles.js';

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
