import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const part = `exports.sum = (...numbers) => numbers.reduce((sum, one) => sum + one, 0);\n${'// what takes a while to read\n'.repeat(1_000)}`;
const main = `
  require('./keep-compiled.cjs')(require('node:path').join(__dirname, 'compiled'), require('node:path').join(__dirname, 'parts'));
  process.stdout.write(String(require('./parts/sum-abc.cjs').sum(1, 2, 3)));
`;

describe('a bundled program', () => {
  let folder: string;
  const compiled = () => join(folder, 'compiled');
  const keptFiles = () =>
    readdirSync(compiled(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name));
  const run = () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'main.cjs')], { encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  const well = { status: 0, stdout: '6', stderr: '' };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'compiled-'));
    mkdirSync(join(folder, 'parts'));
    copyFileSync(join(__dirname, '../../infra/local/keep-compiled.cjs'), join(folder, 'keep-compiled.cjs'));
    writeFileSync(join(folder, 'parts', 'sum-abc.cjs'), part);
    writeFileSync(join(folder, 'main.cjs'), main);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps what it has compiled, and starts from it the next time', () => {
    expect(run()).toEqual(well);
    const [first] = keptFiles();
    const before = statSync(first ?? '').mtimeMs;
    expect(run()).toEqual(well);
    expect(keptFiles().map((file) => statSync(file).mtimeMs)).toEqual([before]);
  });

  it('compiles again when what is kept is broken', () => {
    run();
    const [file = ''] = keptFiles();
    writeFileSync(file, 'broken');
    expect(run()).toEqual(well);
    expect(readFileSync(file, 'utf8')).not.toBe('broken');
  });

  it('starts where nothing can be kept', () => {
    writeFileSync(compiled(), 'a file where the folder would be');
    chmodSync(compiled(), 0o400);
    expect(run()).toEqual(well);
  });
});
