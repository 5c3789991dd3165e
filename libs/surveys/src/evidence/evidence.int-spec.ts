import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Assessment } from '@cairn/contracts/surveys/http/assessments.js';
import { type CutCommit, openCutCommit } from '@cairn/platform/testing/cut-commit.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { otherTenant, someTenant } from '@cairn/platform/testing/running-services.js';
import { surveys } from '../surveys.service.js';
import { SurveysModule } from '../surveys.module.js';
import { anAssessment } from '../testing/an-assessment.js';
import { discardUnattachedFile } from './discard-unattached-file.job.js';
import { removeEvidenceFile } from './remove-evidence-file.job.js';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('evidence over HTTP', () => {
  let http: OverHttp;
  let line: CutCommit;
  let at: string;
  beforeAll(async () => {
    http = await OverHttp.start([SurveysModule], async (databaseUrl) => {
      line = await openCutCommit(databaseUrl);
      return { DATABASE_OWNER_URL: databaseUrl, DATABASE_URL: line.url };
    });
    await http.person('contributor', 'contributor', someTenant);
    await http.person('reader', 'reader', someTenant);
    await http.person('stranger', 'admin', otherTenant);
    await http.person('analyst', 'analyst');
  });
  beforeEach(async () => {
    const { assessmentId } = await anAssessment(http.service(surveys));
    at = `/api/surveys/${someTenant}/assessments/${assessmentId}`;
  });
  afterAll(async () => {
    await http.stop();
    await line.close();
  });

  const link = (change: object = {}, as = 'contributor') =>
    http
      .as(as)
      .post(`${at}/evidence/links`)
      .send({
        unitId: 'facility',
        indicatorId: 'emr-in-use',
        name: 'Overview',
        url: 'https://aurora.example/emr',
        ...change,
      });
  const upload = (
    content: Buffer,
    name: string,
    fields: Record<string, string> = { unitId: 'facility', indicatorId: 'emr-in-use' },
    headers = {},
  ) =>
    http
      .as('contributor')
      .post(`${at}/evidence/files`)
      .set(headers)
      .field(fields)
      .attach('file', content, { filename: name, contentType: 'application/x-anything' });
  const attached = async () => ((await http.as('reader').get(at)).body as Assessment).evidence;
  const stored = (id: string) => existsSync(join(http.config.dataDir, 'evidence', someTenant, id));

  it('is attached as a link', async () => {
    const { status, body, headers } = await link();
    expect(status).toBe(201);
    expect(await attached()).toMatchObject([
      {
        id: (body as { id: string }).id,
        kind: 'link',
        url: 'https://aurora.example/emr',
        attachedBy: 'contributor',
        mediaType: null,
      },
    ]);
    const place = headers['location'] ?? '';
    expect(await http.as('reader').get(place)).toMatchObject({
      status: 200,
      body: (await attached())[0] as object,
    });
    expect(await http.as('reader').get(place.replace(/[^/]+$/, randomUUID()))).toMatchObject({ status: 404 });
  });

  it.each([
    ['a script as its address', { url: 'javascript:alert(1)' }, 422],
    ['a name of control characters', { name: 'a\u202eb' }, 422],
    ['an indicator which the unit is not asked', { indicatorId: 'area-archive' }, 404],
    ['a unit that does not exist', { unitId: randomUUID() }, 404],
  ])('is refused with %s', async (_, change, status) => {
    expect((await link(change)).status).toBe(status);
    expect(await attached()).toEqual([]);
  });

  it('is attached as a file, and leaves as a download of what it was found to be', async () => {
    const { status, body } = await upload(png, 'Scan of the café.png');
    expect(status).toBe(201);
    const [piece] = await attached();
    expect(piece).toMatchObject({
      id: (body as { id: string }).id,
      kind: 'file',
      mediaType: 'image/png',
      bytes: png.length,
      name: 'Scan of the café.png',
    });
    for (const as of ['reader', 'analyst']) {
      const response = await http.as(as).get(piece?.url ?? '');
      expect(response.body).toEqual(png);
      expect(response.get('content-type')).toBe('image/png');
      expect(response.get('content-disposition')).toContain('attachment');
      expect(response.get('content-security-policy')).toContain('sandbox');
    }
    expect((await http.as('stranger').get(piece?.url ?? '')).status).toBe(404);
    expect((await http.as('guest').get(piece?.url ?? '')).status).toBe(401);
    expect((await http.as('stranger').get((piece?.url ?? '').replace(someTenant, otherTenant))).status).toBe(404);
  });

  it.each([
    ['a web page called a picture', Buffer.from('<html><script>alert(1)</script></html>'), 'page.png', undefined, 415],
    ['a picture called a table', png, 'picture.csv', undefined, 422],
    ['nothing', Buffer.alloc(0), 'empty.pdf', undefined, 422],
    ['more than 20 MB', Buffer.alloc(21 * 1024 * 1024, 'a'), 'long.csv', undefined, 413],
    ['no indicator', png, 'picture.png', { unitId: 'facility' }, 422],
    ['an unknown indicator', png, 'picture.png', { unitId: 'facility', indicatorId: 'unknown' }, 404],
  ])('is refused as a file with %s', async (_, content, name, fields, status) => {
    expect(await upload(content, name, fields)).toMatchObject({ status });
    expect(await attached()).toEqual([]);
  });

  it.each([
    ['no multipart body', '{}', 'application/json', 422],
    [
      'a body that breaks off',
      '--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\nabc',
      'multipart/form-data; boundary=x',
      400,
    ],
    [
      'no file in the body',
      '--x\r\ncontent-disposition: form-data; name="unitId"\r\n\r\nfacility\r\n--x--\r\n',
      'multipart/form-data; boundary=x',
      422,
    ],
    ['a body without a boundary', 'abc', 'multipart/form-data', 400],
  ])('is refused with %s', async (_, body, type, status) => {
    const response = await http.as('contributor').post(`${at}/evidence/files`).type(type).send(body);
    expect({ status: response.status, type: response.get('content-type') }).toEqual({
      status,
      type: expect.stringContaining('problem+json') as unknown,
    });
  });

  /** The files of these surveys that are due for removal unless they are attached, with the hours until then. */
  const unattached = async () => {
    const { rows } = await http.owner.query<{ key: string; hours: number }>(
      `SELECT key, round(extract(epoch FROM due_at - $3::timestamptz) / 3600)::int AS hours FROM surveys.due_jobs
       WHERE job = $1 AND key LIKE $2 ORDER BY due_at`,
      [discardUnattachedFile.name, `%${at.slice(-36)}%`, http.clock.now()],
    );
    return rows;
  };
  const discardThem = async () => {
    for (const { key } of await unattached())
      await discardUnattachedFile.run(
        { tenantId: someTenant, key, dueAt: '2027-03-09T06:00:00Z', revision: 1, attempt: 1 },
        http.service(surveys),
      );
  };
  const files = () =>
    readdirSync(join(http.config.dataDir, 'evidence', someTenant)).filter((name) => !name.includes('.'));
  const waiting = () => readdirSync(join(http.config.dataDir, 'uploads'));

  it('is attached once when an upload is repeated, and the second copy is discarded', async () => {
    const again = () => upload(png, 'picture.png', undefined, { 'idempotency-key': at });
    const [first, second] = [await again(), await again()];
    expect(second).toMatchObject({ status: 201, body: first.body });
    expect(await attached()).toHaveLength(1);
    expect(await unattached()).toMatchObject([{ hours: 0 }]);
    const before = files();
    await discardThem();
    expect(files()).toHaveLength(before.length - 1);
    expect(stored((first.body as { id: string }).id)).toBe(true);
    expect(await unattached()).toEqual([]);
    expect(waiting()).toEqual([]);
  });

  it.each([
    ['another file', Buffer.from('another file'), 'picture.txt', undefined],
    ['another name', png, 'photo.png', undefined],
    ['another indicator', png, 'picture.png', { unitId: 'facility', indicatorId: 'strategy' }],
  ])('is refused under the key of an upload with %s', async (_, content, name, fields) => {
    const headers = { 'idempotency-key': at };
    expect((await upload(png, 'picture.png', undefined, headers)).status).toBe(201);
    expect(await upload(content, name, fields, headers)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    expect(await attached()).toHaveLength(1);
  });

  it.each([1, 2, 3])('is there when the answer to its commit was lost and the upload is repeated', async () => {
    const again = () => upload(png, 'picture.png', undefined, { 'idempotency-key': at });
    line.cutWhenCommitted('EvidenceAttached');
    const lost = await again();
    expect(lost.status).toBeGreaterThanOrEqual(500);
    const { status, body } = await again();
    expect(status).toBe(201);
    await discardThem();
    const { id } = body as { id: string };
    expect(await attached()).toMatchObject([{ id }]);
    expect((await http.as('reader').get(`${at}/evidence/${id}/file`)).status).toBe(200);
  });

  it('leaves its file for a day when nobody knows what became of it, and not longer', async () => {
    await http.owner.query('ALTER TABLE surveys.evidence RENAME TO evidence_away');
    const before = files();
    const { status } = await upload(png, 'picture.png');
    await http.owner.query('ALTER TABLE surveys.evidence_away RENAME TO evidence');
    expect(status).toBeGreaterThanOrEqual(500);
    expect(files()).toHaveLength(before.length + 1);
    expect(await unattached()).toMatchObject([{ hours: 24 }]);
    await discardThem();
    expect(files()).toEqual(before);
  });

  it('is not attached once its file was discarded', async () => {
    await http.owner.query(`CREATE RULE discarded AS ON INSERT TO surveys.due_jobs
      WHERE new.job = '${discardUnattachedFile.name}' DO INSTEAD NOTHING`);
    const { status } = await upload(png, 'picture.png');
    await http.owner.query('DROP RULE discarded ON surveys.due_jobs');
    expect(status).toBe(503);
    expect(await attached()).toEqual([]);
  });

  it('that is refused by a rule is discarded at once', async () => {
    expect((await upload(png, 'picture.png', { unitId: 'facility', indicatorId: 'unknown' })).status).toBe(404);
    expect(await unattached()).toMatchObject([{ hours: 0 }]);
  });

  it('that breaks off leaves nothing behind', async () => {
    await upload(png, 'picture.png');
    const [head, before] = ['--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n', files()];
    await http
      .as('contributor')
      .post(`${at}/evidence/files`)
      .type('multipart/form-data; boundary=x')
      .send(head + 'a'.repeat(200_000));
    expect(waiting()).toEqual([]);
    expect(files()).toEqual(before);
  });

  it('is refused for a while where its folder cannot be written', async () => {
    const folder = join(http.config.dataDir, 'uploads');
    await upload(png, 'picture.png');
    rmSync(folder, { recursive: true });
    symlinkSync('/dev/full', folder);
    const refused = await upload(png, 'picture.png');
    rmSync(folder);
    expect(refused).toMatchObject({ status: 503, body: { code: 'evidence-storage-unavailable' } });
    expect(Number(refused.get('retry-after'))).toBeGreaterThan(0);
    expect(await attached()).toHaveLength(1);
  });

  it('waits for its turn beyond what one person uploads at the same time', async () => {
    const many = await Promise.all(Array.from({ length: 24 }, () => upload(Buffer.alloc(2_000_000, 'a'), 'long.txt')));
    expect(new Set(many.map(({ status }) => status))).toEqual(new Set([201]));
    expect(await attached()).toHaveLength(24);
    expect(waiting()).toEqual([]);
  });

  it('is removed at once, its file a day later, when no backup can name it any more', async () => {
    const { id } = (await upload(png, 'picture.png')).body as { id: string };
    expect(stored(id)).toBe(true);
    expect((await http.as('reader').delete(`${at}/evidence/${id}`)).status).toBe(404);
    expect((await http.as('contributor').delete(`${at}/evidence/${id}`)).status).toBe(200);
    expect(await attached()).toEqual([]);
    const { rows } = await http.owner.query(
      `SELECT job, key, due_at > $2::timestamptz + interval '23 hours' AS kept FROM surveys.due_jobs WHERE key = $1`,
      [id, http.clock.now()],
    );
    expect(rows).toEqual([{ job: removeEvidenceFile.name, key: id, kept: true }]);
    await removeEvidenceFile.run(
      { tenantId: someTenant, key: id, dueAt: '2027-03-09T06:00:00Z', revision: 1, attempt: 1 },
      http.service(surveys),
    );
    expect(stored(id)).toBe(false);
    expect((await http.as('contributor').get(`${at}/evidence/${id}/file`)).status).toBe(404);
  });
});
