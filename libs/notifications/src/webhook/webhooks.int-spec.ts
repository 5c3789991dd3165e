import { randomUUID } from 'node:crypto';
import { type CloudEvent, cloudEvent } from '@cairn/contracts/cloud-event.js';
import type { EventContract } from '@cairn/contracts/event-contract.js';
import type {
  Delivery,
  Webhook as ListedWebhook,
  WebhookSecret,
} from '@cairn/contracts/notifications/http/webhooks.js';
import { scoreCalculated } from '@cairn/contracts/scoring/events/score-calculated.v1.js';
import { assessmentSubmitted } from '@cairn/contracts/surveys/events/assessment-submitted.v1.js';
import { createPool } from '@cairn/platform/database/pool.js';
import { prepareRoles, prepareServices } from '@cairn/platform/process/prepare-database.js';
import { defineService } from '@cairn/platform/process/service-definition.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { specSecret } from '@cairn/platform/testing/spec-secret.js';
import { jobsTopic } from '@cairn/platform/wakeups/wakeups.js';
import { eventually } from '@cairn/testing/eventually.js';
import { Webhook } from 'standardwebhooks';
import { NotificationsModule } from '../notifications.module.js';
import { notifications } from '../notifications.service.js';
import { Receiver } from '../testing/receiver.js';

const publishers = (['organizations', 'surveys', 'scoring', 'validation', 'certification'] as const).map((name) =>
  defineService({ name, streams: [], projections: [], reactions: [], jobs: [], migrations: {} }),
);
const submitted = 'surveys.assessment-submitted.v1';
const hourLater = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * 3_600_000).toISOString();

describe('webhooks', () => {
  const [own, foreign] = [randomUUID(), randomUUID()];
  const positions = new Map<string, number>();
  let http: OverHttp;
  let receiver: Receiver;
  let mona: string;

  beforeAll(async () => {
    receiver = await Receiver.start();
    http = await OverHttp.start([NotificationsModule], async (url) => {
      const owner = createPool(url, 2);
      await prepareRoles(owner, specSecret);
      await prepareServices(owner, publishers);
      await owner.end();
      return { RUN: 'both', CAIRN_WEBHOOKS_TO_PRIVATE_ADDRESSES: 'true', CAIRN_SIGN_INS_PER_MINUTE: '1000' };
    });
    await http.owner.query(`INSERT INTO access.organizations VALUES ($1, 'Own'), ($2, 'Foreign')`, [own, foreign]);
    await http.person('ada', 'admin', own);
    await http.person('fay', 'admin', foreign);
    mona = await http.person('mona', 'manager');
  });
  afterAll(async () => {
    await http?.stop();
    await receiver?.stop();
  });

  const publish = async (organizationId: string, contract: EventContract, changes: object = {}): Promise<string> => {
    const position = (positions.get(contract.service) ?? 0) + 1;
    positions.set(contract.service, position);
    const id = randomUUID();
    await http.owner.query(`INSERT INTO ${contract.service}.feed VALUES ($1, $2, $3, $4, $5, now())`, [
      position,
      organizationId,
      id,
      contract.type,
      JSON.stringify({ ...(contract.example as object), ...changes }),
    ]);
    return id;
  };
  const pathOf = (who: string): string =>
    `/api/notifications/${who === 'mona' ? 'desk' : who === 'fay' ? foreign : own}/webhooks`;
  const create = async (who: string, path: string, types: readonly string[] = [submitted]): Promise<WebhookSecret> =>
    (
      await http
        .as(who)
        .post(pathOf(who))
        .send({ url: `${receiver.url}${path}`, types, description: 'Warehouse' })
        .expect(200)
    ).body as WebhookSecret;
  const listed = async (who: string, id: string): Promise<ListedWebhook> => {
    const { body } = await http.as(who).get(pathOf(who)).expect(200);
    return (body as ListedWebhook[]).find((one) => one.id === id) as ListedWebhook;
  };
  const order = (who: string, id: string, what: string, body: object = {}) =>
    http
      .as(who)
      .post(`${pathOf(who)}/${id}/${what}`)
      .send(body);
  const eventsAt = (path: string): CloudEvent[] => receiver.at(path).map(({ body }) => JSON.parse(body) as CloudEvent);
  const goTo = (instant: string): void => {
    http.clock.set(instant);
    http.service(notifications).wakeups.notify(jobsTopic('notifications'));
  };

  it('carry the events of their organization, of the chosen types, signed and in the envelope of CloudEvents', async () => {
    const { id, secret } = await create('ada', '/signed');
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    await publish(foreign, assessmentSubmitted);
    await publish(own, scoreCalculated);
    const eventId = await publish(own, assessmentSubmitted, { unknownField: 'kept inside' });
    const [request] = await eventually(async () => {
      const received = receiver.at('/signed');
      expect(received).toHaveLength(1);
      return received;
    });
    const body = new Webhook(secret ?? '').verify(request?.body ?? '', request?.headers as Record<string, string>);
    expect(() =>
      new Webhook(`whsec_${Buffer.alloc(32).toString('base64')}`).verify(
        request?.body ?? '',
        request?.headers as Record<string, string>,
      ),
    ).toThrow();
    expect(request?.headers).toMatchObject({ 'content-type': 'application/cloudevents+json', 'webhook-id': eventId });
    expect(cloudEvent.parse(body)).toMatchObject({
      specversion: '1.0',
      id: eventId,
      type: submitted,
      source: expect.stringContaining(`/organizations/${own}`),
      data: assessmentSubmitted.example,
    });
    expect(JSON.stringify(body)).not.toContain('unknownField');
    await eventually(async () =>
      expect(await listed('ada', id)).toMatchObject({ failures: 0, position: (body as CloudEvent).sequence }),
    );
    const { body: log } = await http
      .as('ada')
      .get(`${pathOf('ada')}/${id}/deliveries`)
      .expect(200);
    expect((log as { items: Delivery[] }).items).toMatchObject([
      { eventId, type: submitted, status: 204, error: null },
    ]);
    const { rows } = await http.owner.query('SELECT sealed FROM notifications.webhook_secrets');
    expect(JSON.stringify(rows)).not.toContain(secret?.slice(6, 30));
    expect(JSON.stringify(await listed('ada', id))).not.toContain(secret?.slice(6, 30));
  });

  it('are signed with both secrets for a day after a rotation, and then with the new one', async () => {
    const { id, secret: former } = await create('ada', '/rotated');
    const { secret: present } = (await order('ada', id, 'secret-rotation').expect(200)).body as WebhookSecret;
    const signedBy = (path: string): boolean[] => {
      const { body, headers } = receiver.at(path).at(-1) ?? { body: '', headers: {} };
      return [former, present].map((secret) => {
        try {
          return Boolean(new Webhook(secret ?? '').verify(body, headers as Record<string, string>));
        } catch {
          return false;
        }
      });
    };
    expect((await order('ada', id, 'test')).body).toMatchObject({ status: 204, error: null });
    expect(signedBy('/rotated')).toEqual([true, true]);
    http.clock.set(hourLater(http.clock.now(), 25));
    await order('ada', id, 'test').expect(200);
    expect(signedBy('/rotated')).toEqual([false, true]);
  });

  it.each<[string, number | 'mute', string]>([
    ['answers 500', 500, 'the receiver answered 500'],
    ['redirects inward', 302, 'the receiver redirects elsewhere, which is not followed'],
    ['is mute', 'mute', 'no answer within 10 seconds'],
  ])(
    'are tried again when a receiver %s, in their order, and once it is well nothing is missing',
    async (_how, answer, error) => {
      const path = `/ailing-${answer}`;
      receiver.answer(path, answer);
      const { id } = await create('ada', path);
      const events = [await publish(own, assessmentSubmitted), await publish(own, assessmentSubmitted)];
      const failed = await eventually(async () => {
        const found = await listed('ada', id);
        expect(found.failures).toBe(1);
        return found;
      });
      const { body: log } = await http.as('ada').get(`${pathOf('ada')}/${id}/deliveries`);
      expect((log as { items: Delivery[] }).items).toMatchObject([{ eventId: events[0], error }]);
      receiver.answer(path, 204);
      goTo(failed.nextTryAt ?? '');
      await eventually(async () => expect(eventsAt(path).map((event) => event.id)).toEqual([events[0], ...events]));
      expect(receiver.at('/inward')).toEqual([]);
    },
  );

  it('go to others without waiting for receivers that are mute', async () => {
    const mute = await Promise.all(
      Array.from({ length: 15 }, async (_, index) => {
        receiver.answer(`/mute-${index}`, 'mute');
        return create('fay', `/mute-${index}`);
      }),
    );
    await publish(foreign, assessmentSubmitted);
    await eventually(async () =>
      expect(mute.map((_, index) => receiver.at(`/mute-${index}`).length)).toEqual(mute.map(() => 1)),
    );
    const { id } = await create('ada', '/sound');
    const event = await publish(own, assessmentSubmitted);
    await eventually(async () => expect(eventsAt('/sound').map((one) => one.id)).toContain(event));
    for (const one of mute)
      await http
        .as('fay')
        .delete(`${pathOf('fay')}/${one.id}`)
        .expect(200);
    await http
      .as('ada')
      .delete(`${pathOf('ada')}/${id}`)
      .expect(200);
  });

  it('pause after failing for days, with a mail to the administrators, and go on where they stood', async () => {
    receiver.answer('/dead', 503);
    const { id } = await create('ada', '/dead');
    const event = await publish(own, assessmentSubmitted);
    for (let failures = 1; failures <= 10; failures += 1) {
      const found = await eventually(async () => {
        const one = await listed('ada', id);
        expect(one.failures).toBe(failures);
        return one;
      });
      if (found.nextTryAt) goTo(found.nextTryAt);
    }
    await eventually(async () => expect(await listed('ada', id)).toMatchObject({ paused: 'failing', nextTryAt: null }));
    const { rows } = await http.owner.query(
      `SELECT template, because FROM notifications.messages WHERE template = 'webhook-paused' AND facts ->> 'webhookId' = $1`,
      [id],
    );
    expect(rows).toEqual([{ template: 'webhook-paused', because: 'admin' }]);
    const missed = await publish(own, assessmentSubmitted);
    receiver.answer('/dead', 200);
    const before = receiver.at('/dead').length;
    await order('ada', id, 'resumption').expect(200);
    await eventually(async () =>
      expect(
        eventsAt('/dead')
          .slice(before)
          .map((one) => one.id),
      ).toEqual([event, missed]),
    );
  });

  it('pause at once when the receiver says that it is gone', async () => {
    receiver.answer('/gone', 410);
    const { id } = await create('ada', '/gone');
    await publish(own, assessmentSubmitted);
    await eventually(async () => expect(await listed('ada', id)).toMatchObject({ paused: 'gone' }));
  });

  it('deliver again from any place, under the same ids', async () => {
    const { id } = await create('ada', '/replayed');
    const events = [await publish(own, assessmentSubmitted), await publish(own, assessmentSubmitted)];
    await eventually(async () => expect(eventsAt('/replayed').map((one) => one.id)).toEqual(events));
    const [first] = eventsAt('/replayed');
    await order('ada', id, 'replay', { from: first?.sequence }).expect(200);
    await eventually(async () => expect(eventsAt('/replayed').map((one) => one.id)).toEqual([...events, events[1]]));
    await order('ada', id, 'replay', { from: '-1' }).expect(422);
  });

  it('of the programme carry the events of all, without organizations in conflict with who set them up', async () => {
    await http.owner.query(`INSERT INTO access.conflicts VALUES ($1, $2, $3, current_date - 1, null)`, [
      mona,
      foreign,
      randomUUID(),
    ]);
    const { id } = await create('mona', '/programme');
    await publish(foreign, assessmentSubmitted);
    const event = await publish(own, assessmentSubmitted);
    await eventually(async () => {
      goTo(hourLater(http.clock.now(), 0.01));
      expect(eventsAt('/programme').map((one) => one.id)).toEqual([event]);
    });
    await http.owner.query('DELETE FROM access.conflicts');
    await http
      .as('mona')
      .delete(`${pathOf('mona')}/${id}`)
      .expect(200);
  });

  it('are seen and changed by the administrators of their organization alone', async () => {
    const { id } = await create('ada', '/private');
    for (const who of ['fay', 'mona']) {
      expect((await http.as(who).get(pathOf('ada'))).status).toBe(404);
      expect(
        (
          await http
            .as(who)
            .post(`${pathOf('ada')}/${id}/test`)
            .send({})
        ).status,
      ).toBe(404);
    }
    expect((await order('fay', id, 'test')).status).toBe(404);
    expect((await order('fay', id, 'resumption')).body).toMatchObject({ code: 'webhook-not-found' });
    expect((await http.as('ada').get(pathOf('mona'))).status).toBe(403);
  });

  it.each([
    ['ftp://example.org/', 'url'],
    ['nonsense', 'url'],
    ['https://user:pw@example.org/', 'url'],
  ])('are refused at the door for %s', async (url, path) =>
    expect(
      await http
        .as('ada')
        .post(pathOf('ada'))
        .send({ url, types: [submitted], description: 'x' }),
    ).toMatchObject({ status: 422, body: { code: 'invalid-input', issues: [{ path }] } }),
  );
});
