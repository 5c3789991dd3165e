import { randomUUID } from 'node:crypto';
import type { Page } from '@cairn/contracts/page.js';
import { problem as problemBody } from '@cairn/contracts/problem.js';
import type { RecordedAnswer } from '@cairn/contracts/surveys/http/assessments.js';
import { authRoutes } from '@cairn/platform/auth/auth-routes.js';
import type { Deployment } from '@cairn/testing/deployment.js';
import { Client } from 'pg';
import type { Response } from 'supertest';
import { readAssessment } from '../../apps/standalone/src/demo/story.js';
import { type Operation, addressOf, changes } from './api-document.js';
import { noCommands, rubbish, soundBodies, strangeIds } from './bodies.js';
import { digest, settledDigest } from './database-digest.js';
import { type Scene, setScene } from './scene.js';
import type { Participant } from './people.js';
import { startDemo } from './start-demo.js';
import { wholeAnswer } from './whole-answer.js';

describe('bad input', () => {
  let cairn: Deployment;
  let scene: Scene;
  let database: Client;
  let commands: readonly Operation[];

  beforeAll(async () => {
    cairn = await startDemo('one process');
    scene = await setScene(cairn, 'the date is confirmed');
    commands = scene.operations.filter(changes);
    database = new Client({ connectionString: cairn.databaseUrl });
    await database.connect();
    await settledDigest(database);
  });
  afterAll(async () => {
    await database?.end();
    await cairn?.stop();
  });

  const visitorFor = ({ allowed }: Operation): Participant => {
    const { admin, scheduler, manager, lead } = scene.people;
    if (!Array.isArray(allowed)) return allowed === 'public' ? scene.guest : admin;
    return (
      (
        [
          ['admin', admin],
          ['scheduler', scheduler],
          ['manager', manager],
          ['validator', lead],
        ] as const
      ).find(([role]) => (allowed as string[]).includes(role))?.[1] ?? scene.people.contributor
    );
  };

  const faults: string[] = [];
  /** Notes an answer that is no clear refusal; a live stream that stays empty tells nothing and counts as one. */
  const refused = (what: string, response: Response, statuses: readonly number[] = []): void => {
    const { text, ok } = response;
    const type = response.get('content-type') ?? '';
    if (ok && /event-stream/.test(type)) return;
    const problem = problemBody.safeParse(response.body);
    const isProblem =
      /^application\/problem\+json/.test(type) && problem.success && problem.data.status === response.status;
    const isRefusal =
      response.status >= 400 && response.status < 500 && (statuses.length === 0 || statuses.includes(response.status));
    if (!isProblem || !isRefusal) faults.push(`${what}: ${response.status} ${type} ${text.slice(0, 160)}`);
  };

  const nothingChangesWhile = async (work: () => Promise<void>): Promise<void> => {
    faults.length = 0;
    const before = await digest(database);
    await work();
    expect(faults).toEqual([]);
    expect(await digest(database)).toEqual(before);
  };

  const sound = (operation: Operation): Readonly<Record<string, unknown>> | undefined =>
    operation.hasBody ? (soundBodies(scene.own)[operation.bodyName ?? ''] ?? {}) : undefined;
  const seen = ({ needsIfMatch }: Operation): Record<string, string> => (needsIfMatch ? { 'If-Match': '"1"' } : {});

  it('is refused with a problem document when it is no command at all', async () => {
    await nothingChangesWhile(async () => {
      for (const operation of commands)
        for (const [what, contentType, body] of noCommands) {
          const takesFiles = operation.path.endsWith('/files');
          const response = await visitorFor(operation)
            .http[operation.verb](addressOf(operation, scene.own))
            .set(seen(operation))
            .type(contentType)
            .send(body);
          if (operation.hasBody || takesFiles || !/poisoned|name$/.test(what))
            refused(`${operation.title} with ${what}`, response);
        }
    });
  });

  it('is refused with a problem document when a property is of the wrong kind', async () => {
    await nothingChangesWhile(async () => {
      for (const operation of commands.filter(({ hasBody }) => hasBody))
        for (const [what, value] of rubbish) {
          const whole = await visitorFor(operation)
            .http[operation.verb](addressOf(operation, scene.own))
            .set(seen(operation))
            .type('json')
            .send(typeof value === 'string' ? value : JSON.stringify(value));
          refused(`${operation.title} that is ${what}`, whole);
          for (const property of new Set([...operation.properties, ...Object.keys(sound(operation) ?? {})])) {
            const body = JSON.stringify({ ...sound(operation), [property]: value });
            refused(
              `${operation.title} whose ${property} is ${what}`,
              await visitorFor(operation)
                .http[operation.verb](addressOf(operation, scene.own))
                .set(seen(operation))
                .type('json')
                .send(body),
            );
          }
        }
    });
  });

  it('is refused with a problem document when an address names nothing; to take away what is not there changes nothing', async () => {
    await nothingChangesWhile(async () => {
      for (const operation of scene.operations)
        for (const parameter of operation.pathParameters)
          await Promise.all(
            [...strangeIds, ...(scene.foreign[parameter] ? [scene.foreign[parameter]] : [])].map(async (id) => {
              const address = addressOf(operation, { ...scene.own, [parameter]: id });
              const response = await visitorFor(operation)
                .http[operation.verb](address)
                .parse(wholeAnswer)
                .set(seen(operation))
                .send(changes(operation) ? sound(operation) : undefined);
              if (operation.method === 'DELETE' && response.ok) return;
              refused(`${operation.title} where ${parameter} is ${id.slice(0, 40)}`, response);
            }),
          );
    });
  });

  it('is refused with a problem document when it was written for another version, or for none', async () => {
    await nothingChangesWhile(async () => {
      const guarded = commands.filter(({ needsIfMatch }) => needsIfMatch);
      expect(guarded.length).toBeGreaterThan(3);
      for (const operation of guarded) {
        const send = (headers: Record<string, string>) =>
          visitorFor(operation)
            .http[operation.verb](addressOf(operation, scene.own))
            .set(headers)
            .send(sound(operation));
        refused(`${operation.title} without If-Match`, await send({}), [428]);
        for (const tag of ['1', '"x"', '"-1"', '*', '"1", "2"', `"${'9'.repeat(16)}"`, '""'])
          refused(`${operation.title} with If-Match ${tag}`, await send({ 'If-Match': tag }), [400]);
        // A profile is had by validators alone, and the one who is named is none.
        refused(`${operation.title} with a version yet to come`, await send({ 'If-Match': '"999"' }), [404, 409, 412]);
      }
    });
  });

  it('is refused with a problem document when its idempotency key is none', async () => {
    await nothingChangesWhile(async () => {
      for (const operation of commands.filter(({ method }) => method === 'POST'))
        for (const key of ['two words', 'k'.repeat(256), 'k\u00e9y', ''])
          refused(
            `${operation.title} with the key ${key.slice(0, 20)}`,
            await visitorFor(operation)
              .http.post(addressOf(operation, scene.own))
              .set('Idempotency-Key', key)
              .send(sound(operation)),
            [400],
          );
    });
  });

  it('is refused with a problem document at the doors of sign-in', async () => {
    await nothingChangesWhile(async () => {
      const doors = Object.keys(authRoutes)
        .map((route) => route.split(' ') as [string, string])
        .filter(([method, path]) => method === 'POST' && !/sign-out|revoke-(other-)?sessions$/.test(path))
        .map(([, path]) => path);
      for (const visitor of [scene.guest, scene.people.admin])
        for (const path of doors) {
          for (const [what, contentType, body] of noCommands)
            refused(`${path} with ${what}`, await visitor.http.post(`/api/auth${path}`).type(contentType).send(body));
          for (const [what, value] of rubbish)
            for (const body of [
              value,
              ...['email', 'password', 'code', 'token', 'name', 'currentPassword', 'newPassword'].map((name) => ({
                [name]: value,
              })),
            ])
              refused(
                `${path} with ${what}`,
                await visitor.http.post(`/api/auth${path}`).type('json').send(JSON.stringify(body)),
              );
        }
      for (const path of ['/api/auth/sign-up/email', '/api/auth/nothing', '/api/auth/%00', '/api/auth//sign-in/email'])
        refused(path, await scene.guest.http.post(path).send({}));
    });
  });

  it('is refused with a problem document where there is no route', async () => {
    await nothingChangesWhile(async () => {
      for (const operation of scene.operations)
        refused(
          `PATCH ${operation.path}`,
          await visitorFor(operation).http.patch(addressOf(operation, scene.own)).send({}),
          [404, 405],
        );
      for (const path of [
        '/api',
        '/api/',
        '/api/nothing',
        '/api/organizations/',
        '/api/%',
        '/api/organizations/%ff',
        `/api/${'x'.repeat(7000)}`,
      ])
        refused(path, await scene.people.admin.http.post(path).send({}));
      refused(
        'headers too large',
        await scene.people.admin.http.get('/api/me').set({ 'X-Large': 'x'.repeat(20_000) }),
        [431],
      );
    });
  });

  it('of one Idempotency-Key for two requests is refused, and a repeated request has one effect', async () => {
    const { admin } = scene.people;
    const path = `/api/organizations/${scene.own['organizationId']}/facilities`;
    const facility = soundBodies(scene.own)['AddFacility'];
    const headers = { 'Idempotency-Key': randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 100 }, () =>
        admin.http
          .post(path)
          .set(headers)
          .send(facility)
          .then(({ status, text }) => `${status} ${text}`),
      ),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^201 /);
    expect(
      ((await admin.http.get(path).expect(200)).body as Page<{ name: string }>).items.filter(
        ({ name }) => name === 'Sound Hospital',
      ),
    ).toHaveLength(1);
    await nothingChangesWhile(async () => {
      refused(
        'another body under the same key',
        await admin.http
          .post(path)
          .set(headers)
          .send({ ...facility, beds: 2 }),
        [422],
      );
      refused(
        'another route under the same key',
        await admin.http
          .post(path.replace('facilities', 'invitations'))
          .set(headers)
          .send(soundBodies(scene.own)['InviteMember']),
        [422],
      );
    });
  });

  it('of 64 at once who edit one answer: one wins, the others are told the answer as it stands, nothing is lost', async () => {
    const { admin } = scene.people;
    const { organizationId = '', assessmentId = '', indicatorId = '' } = scene.own;
    const path = `/api/surveys/${organizationId}/assessments/${assessmentId}/answers/facility/${indicatorId}`;
    const answerNow = async (): Promise<RecordedAnswer | undefined> =>
      (await readAssessment(admin, organizationId, assessmentId)).answers.find(
        (one) => one.indicatorId === indicatorId && one.unitId === 'facility',
      );
    const { version = 0 } = (await answerNow()) ?? {};
    const answers = await Promise.all(
      Array.from({ length: 64 }, async (_, number) => {
        const response = await admin.http
          .put(path)
          .set({ 'If-Match': `"${version}"` })
          .send({ value: 100 + number });
        return {
          number,
          status: response.status,
          body: response.body as {
            code?: string;
            details?: { current?: { answer?: { value: number }; version: number } };
          },
        };
      }),
    );
    const [winner, ...others] = answers.filter(({ status }) => status === 200);
    expect(others).toEqual([]);
    const current = { answer: { value: 100 + (winner?.number ?? -1) }, version: version + 1 };
    expect(await answerNow()).toMatchObject(current);
    for (const { number, status, body } of answers.filter((one) => one !== winner))
      expect([number, status, body]).toEqual([
        number,
        412,
        expect.objectContaining({
          code: 'changed-meanwhile',
          details: expect.objectContaining({ current: expect.objectContaining(current) }),
        }),
      ]);
    const { rows } = await database.query<{ count: string }>(
      `SELECT count(*) FROM surveys.events WHERE tenant_id = $1 AND type = 'AnswerRecorded' AND data::jsonb ->> 'indicatorId' = $2`,
      [organizationId, indicatorId],
    );
    expect(Number(rows[0]?.count)).toBeGreaterThanOrEqual(2);
  });
});
