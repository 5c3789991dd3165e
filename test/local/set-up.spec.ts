import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure, fullDisk, knownReason } from '../../infra/local/failure.mjs';
import { nodeTooOld } from '../../infra/local/node-version.mjs';
import { summaryOf } from '../../infra/local/test-summary.mjs';

const root = join(__dirname, '../..');

describe('the Node that runs it', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '22.23.3', '24.1.0', '25.0.0'])('may be %s', (version) => {
    expect(nodeTooOld(version)).toBeUndefined();
  });

  it.each(['12.22.12', '18.20.8', '20.18.3', '21.7.3', '22.11.0'])('may not be %s', (version) => {
    expect(nodeTooOld(version)).toBe(
      `Cairn needs Node 20.19 or newer (22.12 or newer of the 22 line); this is Node ${version}.`,
    );
  });

  it('is asked in words that an old one understands', () => {
    for (const name of ['setup.mjs', 'node-version.mjs']) {
      expect(readFileSync(join(root, 'infra/local', name), 'utf8')).not.toMatch(/\?\.|\?\?|^await |from 'node:/m);
    }
  });
});

describe('a full disk', () => {
  it.each([
    ['an error of the file system', Object.assign(new Error('write'), { code: 'ENOSPC' })],
    ['the words of npm', 'npm error nospc ENOSPC: no space left on device, write'],
    ['the words of PostgreSQL', 'FATAL:  could not write to file "base/1": No space left on device'],
    ['the details of a failure', new Failure(fullDisk, 'more')],
  ])('is recognised in %s', (_where, error) => {
    expect(knownReason(error)).toBe(fullDisk);
  });

  it('is not seen where there is none', () => {
    expect(knownReason(new Error('something else'))).toBeUndefined();
  });
});

describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-set-up-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const start = (env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, [join(root, 'infra/local/start.mjs')], {
      encoding: 'utf8',
      env: { ...process.env, CAIRN_DATA_DIR: folder, ...env },
    });

  it('says in one sentence that its port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as AddressInfo;
    const { status, stderr } = start({ PORT: String(port) });
    server.close();
    expect(stderr.trim()).toBe(
      `Port ${port} is taken: stop what listens there, or choose another with PORT=3001 npm start.`,
    );
    expect(status).toBe(1);
  });

  it.each(['no', '0', '65536', '3000.5'])('says in one sentence that %s is no port', (port) => {
    const { status, stderr } = start({ PORT: port });
    expect(stderr.trim()).toBe(`PORT must be a number from 1 to 65535, not "${port}".`);
    expect(status).toBe(1);
  });
});

describe('the summary of the tests', () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numRuntimeErrorTestSuites: 1,
    numPendingTests: 2,
    numTodoTests: 0,
    testResults: [
      {
        name: join(root, 'libs/a/a.spec.ts'),
        status: 'failed',
        assertionResults: [
          { status: 'failed', fullName: 'a is b' },
          { status: 'passed', fullName: 'a is a' },
        ],
      },
      { name: join(root, 'libs/b/b.spec.ts'), status: 'failed', assertionResults: [] },
    ],
  };

  it('counts a spec file that could not run as failed', () => {
    expect(summaryOf(report)).toMatchObject({
      line: '5 passed, 2 failed, 2 skipped',
      failures: ['libs/a/a.spec.ts: 1 test failed', '  ✗ a is b', 'libs/b/b.spec.ts: could not run'],
    });
  });

  it('is silent about what was not skipped', () => {
    expect(summaryOf({ ...report, numPendingTests: 0 }).line).toBe('5 passed, 2 failed');
  });
});
