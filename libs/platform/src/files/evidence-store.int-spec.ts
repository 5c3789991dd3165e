import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { EvidenceStore } from './evidence-store.js';
import { openEvidenceStore } from './open-evidence-store.js';
import { type SpecBucket, openSpecBucket } from './testing/spec-bucket.js';
import { staged } from './testing/staged.js';

const [key, secret] = ['spec+key', 's+cr/t & more'];
const meta = { mediaType: 'application/pdf', fileName: 'سياسة "1".pdf' };
const [tenantId, otherTenantId] = [randomUUID(), randomUUID()];

let folder: string;
let bucket: SpecBucket;

const addressOf = (host: string, withSecret = secret): string =>
  `http://${encodeURIComponent(key)}:${encodeURIComponent(withSecret)}@${host}/hospital/evidence?region=me-central-1`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-evidence-'));
  bucket = await openSpecBucket(secret);
});
afterAll(async () => {
  await bucket.close();
  rmSync(folder, { recursive: true });
});

const upload = (content: string) => staged(join(folder, 'uploads'), content);

const read = async (store: EvidenceStore, tenant: string, id: string) => {
  const found = await store.get(tenant, id);
  return found && { ...found, content: (await buffer(found.content)).toString() };
};

describe.each([
  ['a folder', () => openEvidenceStore({ s3Url: undefined, dataDir: folder })],
  ['a bucket', () => openEvidenceStore({ s3Url: addressOf(bucket.host), dataDir: folder })],
])('evidence in %s', (_where, open) => {
  it('comes back as it went in', async () => {
    const id = randomUUID();
    await open().put(tenantId, id, await upload('the policy'), meta);
    expect(await read(open(), tenantId, id)).toEqual({ ...meta, size: 10, content: 'the policy' });
  });

  it('is replaced when the same id comes again', async () => {
    const id = randomUUID();
    await open().put(tenantId, id, await upload('the policy of last year'), meta);
    await open().put(tenantId, id, await upload('the policy'), { ...meta, fileName: 'new.pdf' });
    expect(await read(open(), tenantId, id)).toEqual({ ...meta, fileName: 'new.pdf', size: 10, content: 'the policy' });
  });

  it('is not there for another organization, before it is put, or after it is deleted', async () => {
    const id = randomUUID();
    expect(await read(open(), tenantId, id)).toBeUndefined();
    await open().put(tenantId, id, await upload('the policy'), meta);
    expect(await read(open(), otherTenantId, id)).toBeUndefined();
    await open().delete(tenantId, id);
    await open().delete(tenantId, id);
    expect(await read(open(), tenantId, id)).toBeUndefined();
  });

  it.each(['../../etc/passwd', '..', '', 'a\u0000b', '/etc/passwd', randomUUID().toUpperCase(), `${randomUUID()}/..`])(
    'is never looked for under %j',
    async (id) => {
      await expect(open().get(tenantId, id)).rejects.toThrow('lower-case UUIDs');
      await expect(open().put(id, randomUUID(), await upload('x'), meta)).rejects.toThrow('lower-case UUIDs');
      await expect(open().delete(tenantId, id)).rejects.toThrow('lower-case UUIDs');
    },
  );
});

describe('a folder of evidence', () => {
  it('is private and holds nothing unfinished, not even after many writes of one id at the same time', async () => {
    const store = openEvidenceStore({ s3Url: undefined, dataDir: folder });
    const [tenant, id] = [randomUUID(), randomUUID()];
    const contents = Array.from({ length: 10 }, (_, number) => String(number).repeat(100_000));
    await Promise.all(contents.map(async (content) => store.put(tenant, id, await upload(content), meta)));
    const place = join(folder, 'evidence', tenant);
    expect(readdirSync(place).sort()).toEqual([id, `${id}.json`]);
    expect([statSync(place), statSync(join(place, id))].map(({ mode }) => mode & 0o777)).toEqual([0o700, 0o600]);
    expect(contents).toContain((await read(store, tenant, id))?.content);
  });

  it('keeps nothing of a file that cannot be put in its place', async () => {
    const store = openEvidenceStore({ s3Url: undefined, dataDir: folder });
    const [tenant, id] = [randomUUID(), randomUUID()];
    mkdirSync(join(folder, 'evidence', tenant, id), { recursive: true });
    await expect(store.put(tenant, id, await upload('the policy'), meta)).rejects.toThrow();
    expect(readdirSync(join(folder, 'evidence', tenant)).filter((name) => name.endsWith('unfinished'))).toEqual([]);
  });
});

describe('a bucket of evidence', () => {
  it('is addressed by path, and gets no text of a person in a path', async () => {
    const [store, id] = [openEvidenceStore({ s3Url: addressOf(bucket.host), dataDir: folder }), randomUUID()];
    await store.put(tenantId, id, await upload('the policy'), meta);
    expect([...bucket.kept.keys()]).toContain(`/hospital/evidence/${tenantId}/${id}`);
  });

  it('is tried again when the storage is busy', async () => {
    const [store, id] = [openEvidenceStore({ s3Url: addressOf(bucket.host), dataDir: folder }), randomUUID()];
    bucket.failNext(503);
    await store.put(tenantId, id, await upload('the policy'), meta);
    expect((await read(store, tenantId, id))?.content).toBe('the policy');
  });

  it.each([
    ['refuses for long', (): string => (bucket.failAlways(503), bucket.host)],
    ['does not listen', (): string => '127.0.0.1:1'],
  ])('is away for a while when the storage %s', async (_what, host) => {
    const store = openEvidenceStore({ s3Url: addressOf(host()), dataDir: folder });
    const away = { status: 503, code: 'evidence-storage-unavailable' };
    const id = randomUUID();
    await expect(store.put(tenantId, id, await upload('the policy'), meta)).rejects.toMatchObject(away);
    await expect(store.get(tenantId, id)).rejects.toMatchObject(away);
    await expect(store.delete(tenantId, id)).rejects.toMatchObject(away);
    bucket.failAlways(undefined);
    expect(
      await read(openEvidenceStore({ s3Url: addressOf(bucket.host), dataDir: folder }), tenantId, id),
    ).toBeUndefined();
  });

  it('is not looked for elsewhere when the storage redirects', async () => {
    const store = openEvidenceStore({ s3Url: addressOf(bucket.host), dataDir: folder });
    bucket.redirectNext();
    await expect(store.get(tenantId, randomUUID())).rejects.toMatchObject({ code: 'evidence-storage-unavailable' });
  });

  it('says why the storage refused, without the secret', async () => {
    const store = openEvidenceStore({ s3Url: addressOf(bucket.host, 'another secret'), dataDir: folder });
    const error: unknown = await store
      .put(tenantId, randomUUID(), await upload('x'), meta)
      .catch((thrown: unknown) => thrown);
    const cause = String((error as Error).cause);
    expect(error).toMatchObject({ status: 503, code: 'evidence-storage-unavailable' });
    expect(cause).toContain('403 (SignatureDoesNotMatch)');
    expect(cause).not.toContain('another');
  });

  it.each(['s3://key:secret@host', 's3://host/bucket', 's3://key@host/bucket', 'no address'])(
    'needs an address with key, secret and bucket, unlike %s',
    (s3Url) => {
      expect(() => openEvidenceStore({ s3Url, dataDir: folder })).toThrow('s3://key:secret@host/bucket');
    },
  );
});
