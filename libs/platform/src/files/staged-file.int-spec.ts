import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { type Write, discard, stage, stagingFolder } from './staged-file.js';

let folder: string;
beforeEach(() => (folder = join(mkdtempSync(join(tmpdir(), 'cairn-staging-')), 'uploads')));
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const failing =
  (code: string, after: number): Write =>
  async (path, content) => {
    let written = 0;
    for await (const chunk of content) {
      writeFileSync(path, chunk, { flag: 'a' });
      if ((written += chunk.length) > after) throw Object.assign(new Error(code), { code });
    }
  };
const pieces = function* (count: number, pull = (): void => undefined): Generator<Buffer> {
  for (let n = 0; n < count; n += 1) {
    pull();
    yield Buffer.alloc(1024, n % 256);
  }
};

describe('an upload', () => {
  it('is written to a private file as it comes, with its size and hash', async () => {
    const file = await stage(Readable.from([Buffer.from('the '), Buffer.from('policy')]), folder);
    expect(readFileSync(file.path, 'utf8')).toBe('the policy');
    expect(file).toMatchObject({ bytes: 10, sha256: createHash('sha256').update('the policy').digest('hex') });
    expect([statSync(folder), statSync(file.path)].map(({ mode }) => mode & 0o777)).toEqual([0o700, 0o600]);
    await discard(file);
    await discard(file);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is read no further once it is too large, and leaves nothing behind', async () => {
    let sent = 0;
    const endless = Readable.from(pieces(Infinity, () => void (sent += 1)));
    await expect(stage(endless, folder, { most: 10_000 })).rejects.toThrow('evidence-too-large');
    expect(sent).toBeLessThan(50);
    expect(endless.destroyed).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', 'EMFILE'])(
    'is refused for a while, and leaves nothing behind, when the disk answers %s in the middle',
    async (code) => {
      const content = Readable.from(pieces(100));
      await expect(stage(content, folder, { write: failing(code, 20_000) })).rejects.toMatchObject({
        status: 503,
        code: 'evidence-storage-unavailable',
      });
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('that breaks off leaves nothing behind', async () => {
    const broken = Readable.from(
      (async function* () {
        yield Buffer.alloc(1024);
        throw new Error('the connection broke');
      })(),
    );
    await expect(stage(broken, folder)).rejects.toThrow('the connection broke');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that a killed process left behind is removed a day later', async () => {
    mkdirSync(folder);
    const [old, young] = [join(folder, 'old'), join(folder, 'young')];
    for (const path of [old, young]) writeFileSync(path, 'x');
    const twoDaysAgo = Date.now() / 1000 - 2 * 24 * 3600;
    utimesSync(old, twoDaysAgo, twoDaysAgo);
    const file = await stage(Readable.from([Buffer.from('new')]), folder);
    expect([old, young, file.path].map((path) => existsSync(path))).toEqual([false, true, true]);
  });

  it('is next to the evidence, or among the temporary files where evidence is in a bucket', () => {
    expect(stagingFolder({ s3Url: undefined, dataDir: '/data' })).toBe('/data/uploads');
    const own = stagingFolder({ s3Url: 's3://key:secret@host/bucket', dataDir: '/data' });
    expect(own.startsWith(tmpdir())).toBe(true);
    expect(stagingFolder({ s3Url: 's3://key:secret@host/bucket', dataDir: '/data' })).toBe(own);
    rmSync(own, { recursive: true });
  });
});
