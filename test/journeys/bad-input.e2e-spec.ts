import { randomUUID } from 'node:crypto';
import { problem as problemBody } from '@cairn/contracts/problem.js';
import type { RecordedAnswer } from '@cairn/contracts/surveys/http/assessments.js';
import { authRoutes } from '@cairn/platform/auth/auth-routes.js';
import type { Deployment } from '@cairn/testing/deployment.js';
import { Client } from 'pg';
import type { Visitor } from '../../apps/standalone/src/demo/visitor.js';
import { readAssessment } from '../../apps/standalone/src/demo/story.js';
import { type Operation, addressOf, changes } from './api-document.js';
import { noCommands, rubbish, soundBodies, strangeIds } from './bodies.js';
import { digest, settledDigest } from './database-digest.js';
import { type Scene, setScene } from './scene.js';
import { startDemo } from './start-demo.js';

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

  const visitorFor = ({ allowed }: Operation): Visitor => {
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
  const refused = async (what: string, response: Response, statuses: readonly number[] = []): Promise<void> => {
    const type = response.headers.get('content-type') ?? '';
    if (response.ok && /event-stream/.test(type)) return response.body?.cancel();
    const text = await response.text();
    const isProblem =
      /^application\/problem\+json/.test(type) &&
      problemBody.safeParse(parsed(text)).success &&
      (parsed(text) as { status: number }).status === response.status;
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
          const response = await visitorFor(operation).send(operation.method, addressOf(operation, scene.own), body, {
            'Content-Type': contentType,
            ...seen(operation),
          });
          if (operation.hasBody || takesFiles || !/poisoned|name$/.test(what))
            await refused(`${operation.title} with ${what}`, response);
        }
    });
  });

  it('is refused with a problem document when a property is of the wrong kind', async () => {
    await nothingChangesWhile(async () => {
      for (const operation of commands.filter(({ hasBody }) => hasBody))
        for (const [what, value] of rubbish) {
          const whole = await visitorFor(operation).send(operation.method, addressOf(operation, scene.own), value, {
            'Content-Type': 'application/json',
            ...seen(operation),
          });
          await refused(`${operation.title} that is ${what}`, whole);
          for (const property of new Set([...operation.properties, ...Object.keys(sound(operation) ?? {})])) {
            const body = JSON.stringify({ ...sound(operation), [property]: value });
            await refused(
              `${operation.title} whose ${property} is ${what}`,
              await visitorFor(operation).send(
                operation.method,
                addressOf(operation, scene.own),
                body,
                seen(operation),
              ),
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
              const response = await visitorFor(operation).send(
                operation.method,
                address,
                changes(operation) ? sound(operation) : undefined,
                seen(operation),
              );
              if (operation.method === 'DELETE' && response.ok) return;
              await refused(`${operation.title} where ${parameter} is ${id.slice(0, 40)}`, response);
            }),
          );
    });
  });

  it('is refused with a problem document when it was written for another version, or for none', async () => {
    await nothingChangesWhile(async () => {
      const guarded = commands.filter(({ needsIfMatch }) => needsIfMatch);
      expect(guarded.length).toBeGreaterThan(3);
      for (const operation of guarded) {
        const send = (headers: Record<string, string>): Promise<Response> =>
          visitorFor(operation).send(operation.method, addressOf(operation, scene.own), sound(operation), headers);
        await refused(`${operation.title} without If-Match`, await send({}), [428]);
        for (const tag of ['1', '"x"', '"-1"', '*', '"1", "2"', `"${'9'.repeat(16)}"`, '""'])
          await refused(`${operation.title} with If-Match ${tag}`, await send({ 'If-Match': tag }), [400]);
        await refused(`${operation.title} with a version yet to come`, await send({ 'If-Match': '"999"' }), [409, 412]);
      }
    });
  });

  it('is refused with a problem document when its idempotency key is none', async () => {
    await nothingChangesWhile(async () => {
      for (const operation of commands.filter(({ method }) => method === 'POST'))
        for (const key of ['two words', 'k'.repeat(256), 'k\u00e9y', ''])
          await refused(
            `${operation.title} with the key ${key.slice(0, 20)}`,
            await visitorFor(operation).send('POST', addressOf(operation, scene.own), sound(operation), {
              'Idempotency-Key': key,
            }),
            [400],
          );
    });
  });

  it('is refused with a problem document at the doors of sign-in', async () => {
    await nothingChangesWhile(async () => {
      const doors = Object.keys(authRoutes)
        .map((route) => route.split(' ') as [string, string])
        .filter(([method, path]) => method === 'POST' && !/sign-out|revoke-(other-)?sessions$/.test(path));
      for (const visitor of [scene.guest, scene.people.admin])
        for (const [method, path] of doors) {
          for (const [what, contentType, body] of noCommands)
            await refused(
              `${path} with ${what}`,
              await visitor.send(method, `/api/auth${path}`, body, { 'Content-Type': contentType }),
            );
          for (const [what, value] of rubbish)
            for (const body of [
              value,
              ...['email', 'password', 'code', 'token', 'name', 'currentPassword', 'newPassword'].map((name) => ({
                [name]: value,
              })),
            ])
              await refused(
                `${path} with ${what}`,
                await visitor.send(method, `/api/auth${path}`, JSON.stringify(body)),
              );
        }
      for (const path of ['/api/auth/sign-up/email', '/api/auth/nothing', '/api/auth/%00', '/api/auth//sign-in/email'])
        await refused(path, await scene.guest.send('POST', path, {}));
    });
  });

  it('is refused with a problem document where there is no route', async () => {
    await nothingChangesWhile(async () => {
      for (const operation of scene.operations)
        await refused(
          `PATCH ${operation.path}`,
          await visitorFor(operation).send('PATCH', addressOf(operation, scene.own), {}),
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
        await refused(path, await scene.people.admin.send('POST', path, {}));
      await refused(
        'headers too large',
        await scene.people.admin.send('GET', '/api/me', undefined, { 'X-Large': 'x'.repeat(20_000) }),
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
        admin
          .send('POST', path, facility, headers)
          .then(async (response) => `${response.status} ${await response.text()}`),
      ),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^201 /);
    expect((await admin.get<{ name: string }[]>(path)).filter(({ name }) => name === 'Sound Hospital')).toHaveLength(1);
    await nothingChangesWhile(async () => {
      await refused(
        'another body under the same key',
        await admin.send('POST', path, { ...facility, beds: 2 }, headers),
        [422],
      );
      await refused(
        'another route under the same key',
        await admin.send(
          'POST',
          path.replace('facilities', 'invitations'),
          soundBodies(scene.own)['InviteMember'],
          headers,
        ),
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
        const response = await admin.send('PUT', path, { value: 100 + number }, { 'If-Match': `"${version}"` });
        return {
          number,
          status: response.status,
          body: (await response.json()) as {
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

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
