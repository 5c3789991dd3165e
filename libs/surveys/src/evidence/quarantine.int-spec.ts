import { randomUUID } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { type AddressInfo, type Server, createServer } from 'node:net';
import { join } from 'node:path';
import type { Assessment, Evidence } from '@cairn/contracts/surveys/http/assessments.js';
import { type Clamd, startClamd } from '@cairn/platform/files/testing/clamd.js';
import { eicar } from '@cairn/platform/files/testing/eicar.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import { surveyId } from '../survey/survey-state.js';
import { SurveysModule } from '../surveys.module.js';
import { surveys } from '../surveys.service.js';
import { anAssessment } from '../testing/an-assessment.js';
import { fileKey } from './file-key.js';
import { scanEvidence } from './scan-evidence.job.js';

class Scene {
  private constructor(
    readonly http: OverHttp,
    readonly assessmentId: string,
  ) {}

  static async start(settings: Record<string, string>): Promise<Scene> {
    const http = await OverHttp.start([SurveysModule], settings);
    await http.person('contributor', 'contributor', someTenant);
    await http.person('reader', 'reader', someTenant);
    await http.person('manager', 'manager');
    await http.person('validator', 'validator');
    const { assessmentId } = await anAssessment(http.service(surveys));
    return new Scene(http, assessmentId);
  }

  get at(): string {
    return `/api/surveys/${someTenant}/assessments/${this.assessmentId}`;
  }

  async upload(text: string, name = 'policy.txt'): Promise<string> {
    const { status, body } = await this.http
      .as('contributor')
      .post(`${this.at}/evidence/files`)
      .field({ unitId: 'facility', indicatorId: 'emr-in-use' })
      .attach('file', Buffer.from(text), name);
    expect(status).toBe(201);
    return (body as { id: string }).id;
  }

  async piece(id: string): Promise<Evidence | undefined> {
    const { body } = await this.http.as('reader').get(this.at);
    return (body as Assessment).evidence.find((one) => one.id === id);
  }

  download = (id: string, as = 'reader') => this.http.as(as).get(`${this.at}/evidence/${id}/file`);
  stored = (id: string) => existsSync(this.path(id));
  path = (id: string) => join(this.http.config.dataDir, 'evidence', someTenant, id);

  scan(id: string): Promise<void> {
    const key = fileKey(id, surveyId(this.assessmentId, 'facility'));
    const due = { tenantId: someTenant, key, dueAt: '2027-03-09T06:00:00Z', revision: 1, attempt: 1 };
    return scanEvidence.run(due, this.http.service(surveys));
  }

  async due(job: string): Promise<readonly string[]> {
    const { rows } = await this.http.owner.query<{ key: string }>(
      'SELECT key FROM surveys.due_jobs WHERE job = $1 AND dead_at IS NULL',
      [job],
    );
    return rows.map(({ key }) => key.slice(0, 36));
  }
}

describe('evidence where a scanner is configured', () => {
  let scanner: Server;
  let scene: Scene;
  let serve: (answer: (text: string) => void, received: Buffer) => void;
  beforeAll(async () => {
    scanner = createServer((socket) => {
      let received = Buffer.alloc(0);
      socket.on('error', () => undefined);
      socket.on('data', (chunk) => {
        received = Buffer.concat([received, chunk]);
        if (received.subarray(-4).equals(Buffer.alloc(4))) serve((text) => socket.end(text), received);
      });
    }).listen(0, '127.0.0.1');
    await once(scanner, 'listening');
    scene = await Scene.start({ CLAMAV_URL: `tcp://127.0.0.1:${(scanner.address() as AddressInfo).port}` });
  });
  beforeEach(() => (serve = (answer) => answer('stream: OK\0')));
  afterAll(async () => {
    await scene.http.stop();
    scanner.close();
  });

  it('stays in quarantine until it was scanned, for everybody', async () => {
    const id = await scene.upload('the policy');
    expect(await scene.piece(id)).toMatchObject({ scan: 'awaited', malware: null });
    for (const as of ['contributor', 'reader', 'manager'])
      expect(await scene.download(id, as)).toMatchObject({ status: 409, body: { code: 'evidence-quarantined' } });
    expect((await scene.download(id, 'validator')).status).toBe(404);
    expect(await scene.due('scan-evidence')).toContain(id);
    await scene.scan(id);
    expect(await scene.piece(id)).toMatchObject({ scan: 'clean', malware: null });
    expect(await scene.download(id)).toMatchObject({ status: 200, text: 'the policy' });
  });

  it('is kept out for good when malware was found, and its file is removed', async () => {
    serve = (answer) => answer('stream: Eicar-Test FOUND\0');
    const id = await scene.upload('the malware');
    await scene.scan(id);
    expect(await scene.piece(id)).toMatchObject({ scan: 'infected', malware: 'Eicar-Test' });
    for (const as of ['contributor', 'reader', 'manager'])
      expect(await scene.download(id, as)).toMatchObject({ status: 409, body: { code: 'evidence-infected' } });
    expect(await scene.due('remove-evidence-file')).toContain(id);
    const { rows } = await scene.http.owner.query(
      `SELECT data::json->>'evidenceId' AS id FROM surveys.outbox WHERE type = 'evidence-removed.v1' AND data::json->>'evidenceId' = $1`,
      [id],
    );
    expect(rows).toEqual([{ id }]);
    serve = (answer) => answer('stream: OK\0');
    await scene.scan(id);
    expect(await scene.piece(id)).toMatchObject({ scan: 'infected' });
    expect((await scene.http.as('contributor').delete(`${scene.at}/evidence/${id}`)).status).toBe(200);
    expect(await scene.piece(id)).toBeUndefined();
  });

  it.each([
    ['answers half', 'stream: O'],
    ['reports an error', 'INSTREAM size limit exceeded. ERROR\0'],
    ['hangs up', ''],
  ])('waits for another scan when the scanner %s', async (_what, said) => {
    serve = (answer) => answer(said);
    const id = await scene.upload('the policy');
    await expect(scene.scan(id)).rejects.toThrow();
    expect(await scene.piece(id)).toMatchObject({ scan: 'awaited' });
    expect((await scene.download(id)).status).toBe(409);
    serve = (answer) => answer('stream: OK\0');
    await scene.scan(id);
    expect((await scene.download(id)).status).toBe(200);
  });

  it('is cleared only when the scanner was given the very bytes that were attached', async () => {
    const id = await scene.upload('the policy');
    writeFileSync(scene.path(id), 'the pol');
    await expect(scene.scan(id)).rejects.toThrow('not the one that was attached');
    expect((await scene.download(id)).status).toBe(409);
  });

  it('that has been removed is not scanned', async () => {
    const id = await scene.upload('the policy');
    await scene.http.as('contributor').delete(`${scene.at}/evidence/${id}`);
    serve = () => expect('scanned').toBe('not scanned');
    await scene.scan(id);
    await scene.scan(randomUUID());
  });
});

describe('evidence where no scanner is configured', () => {
  it('can be opened at once, and is said not to have been scanned', async () => {
    const scene = await Scene.start({});
    const id = await scene.upload('the policy');
    expect(await scene.piece(id)).toMatchObject({ scan: 'none', malware: null });
    expect((await scene.download(id)).status).toBe(200);
    expect(await scene.due('scan-evidence')).toEqual([]);
    await scene.http.stop();
  });
});

describe('evidence where clamd runs', () => {
  let clamd: Clamd;
  let scene: Scene;
  beforeAll(async () => {
    clamd = await startClamd();
    scene = await Scene.start({ CLAMAV_URL: clamd.url, RUN: 'both' });
  });
  afterAll(async () => {
    await scene.http.stop();
    await clamd.stop();
  });

  const changed = (id: string): Promise<Evidence | undefined> =>
    new Promise((resolve, reject) => {
      const look = async (): Promise<void> => {
        const piece = await scene.piece(id);
        if (!piece || piece.scan === 'awaited') return;
        stop();
        resolve(piece);
      };
      const stop = scene.http
        .service(surveys)
        .onChange(someTenant, `survey-${surveyId(scene.assessmentId, 'facility')}`, () => void look().catch(reject));
      void look().catch(reject);
    });

  it('is scanned by itself after it was attached', async () => {
    const [clean, infected] = [await scene.upload('the policy'), await scene.upload(eicar)];
    expect(await changed(clean)).toMatchObject({ scan: 'clean' });
    expect(await changed(infected)).toMatchObject({ scan: 'infected', malware: 'Cairn.Spec.Test.UNOFFICIAL' });
    expect(await scene.download(clean)).toMatchObject({ status: 200, text: 'the policy' });
    expect((await scene.download(infected)).status).toBe(409);
  });
});
