import { randomUUID } from 'node:crypto';
import { certificationGranted } from '@cairn/contracts/certification/events/certification-granted.v1.js';
import type { EventContract } from '@cairn/contracts/event-contract.js';
import { participationDeclined } from '@cairn/contracts/organizations/events/participation-declined.v1.js';
import { participationRequested } from '@cairn/contracts/organizations/events/participation-requested.v1.js';
import { type Inbox, inbox, mailPreferences } from '@cairn/contracts/notifications/http/inbox.js';
import { type CaughtMail, mailbox, messages } from '@cairn/contracts/notifications/http/messages.js';
import { assessmentOpened } from '@cairn/contracts/surveys/events/assessment-opened.v1.js';
import { colleaguesMentioned } from '@cairn/contracts/surveys/events/colleagues-mentioned.v1.js';
import { indicatorsAssigned } from '@cairn/contracts/surveys/events/indicators-assigned.v1.js';
import { mailStopToken } from '@cairn/platform/auth/mail-stop-token.js';
import { createPool } from '@cairn/platform/database/pool.js';
import { prepareRoles, prepareServices } from '@cairn/platform/process/prepare-database.js';
import { defineService } from '@cairn/platform/process/service-definition.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { specSecret } from '@cairn/platform/testing/spec-secret.js';
import { eventually } from '@cairn/testing/eventually.js';
import { NotificationsModule } from '../notifications.module.js';

const publishers = (['organizations', 'surveys', 'scoring', 'validation', 'certification'] as const).map((name) =>
  defineService({ name, streams: [], projections: [], reactions: [], jobs: [], migrations: {} }),
);
const { organizationId } = certificationGranted.example;
const { assessmentId } = indicatorsAssigned.example;

describe('what a person is told', () => {
  let http: OverHttp;
  let ada: string;
  let ben: string;
  let position = 0;

  const publish = async (contract: EventContract, changes: object = {}): Promise<void> => {
    position += 1;
    await http.owner.query(`INSERT INTO ${contract.service}.feed VALUES ($1, $2, $3, $4, $5, now())`, [
      position,
      organizationId,
      randomUUID(),
      contract.type,
      JSON.stringify({ ...(contract.example as object), ...changes }),
    ]);
  };
  const inboxOf = async (as: string): Promise<Inbox> =>
    inbox.parse((await http.as(as).get('/api/notifications/inbox')).body);
  const told = (as: string, count: number): Promise<Inbox> =>
    eventually(async () => {
      const found = await inboxOf(as);
      expect(found.items.length).toBeGreaterThanOrEqual(count);
      return found;
    });
  const mails = async (): Promise<CaughtMail[]> =>
    mailbox.parse((await http.as('ada').get('/api/notifications/mailbox')).body);
  const wants = (as: string, topic: string, timing: string) =>
    http.as(as).put(`/api/notifications/preferences/topics/${topic}`).send({ timing }).expect(204);
  const statuses = async (): Promise<unknown[]> =>
    (await http.owner.query('SELECT template, status FROM notifications.messages WHERE person_id = $1', [ben])).rows;

  beforeAll(async () => {
    http = await OverHttp.start([NotificationsModule], async (url) => {
      const owner = createPool(url, 2);
      await prepareRoles(owner, specSecret);
      await prepareServices(owner, publishers);
      await owner.end();
      return { CAIRN_DEMO: 'true', RUN: 'both', CAIRN_SIGN_INS_PER_MINUTE: '1000' };
    });
    await http.owner.query(`INSERT INTO access.organizations VALUES ($1, 'Northern Lights Health')`, [organizationId]);
    ada = await http.person('ada', 'admin', organizationId);
    ben = await http.person('ben', 'contributor', organizationId);
    await http.person('cleo', 'contributor', organizationId);
    await http.person('mona', 'manager');
    await publish(assessmentOpened, { assessmentId, facilityName: 'Aurora Hospital' });
  });
  afterAll(() => http?.stop());

  it('is in the inbox of that person alone, in words, with the way there and the reason', async () => {
    const at = { personId: ben, assignedBy: ada };
    await eventually(async () => {
      const { rowCount } = await http.owner.query('SELECT 1 FROM notifications.told_assessments');
      expect(rowCount).toBe(1);
    });
    await publish(indicatorsAssigned, at);
    await publish(indicatorsAssigned, { ...at, unitId: '00000000-0000-4000-8000-0000000000a1' });
    await publish(indicatorsAssigned, { personId: ada, assignedBy: ada });
    await publish(colleaguesMentioned, { personIds: [ben, ada], mentionedBy: ada });
    const { unread, items } = await told('ben', 2);
    expect(unread).toBe(2);
    // Both may have come in one moment.
    expect(items.toSorted((one, other) => one.template.localeCompare(other.template))).toMatchObject([
      {
        template: 'colleague-mentioned',
        topic: 'work',
        title: 'ada mentions you in a note (“Aurora Hospital”)',
        path: `/assessments/${assessmentId}?organization=${organizationId}&at=facility%2Fimaging-system-live`,
        why: 'A colleague of Northern Lights Health mentioned you.',
        readAt: null,
      },
      {
        template: 'indicators-assigned',
        title: 'ada asks you to answer for “Aurora Hospital”',
        path: `/assessments/${assessmentId}?organization=${organizationId}&show=mine`,
      },
    ]);
    for (const other of ['ada', 'cleo', 'mona']) expect((await inboxOf(other)).items).toEqual([]);
    expect((await http.as('guest').get('/api/notifications/inbox')).status).toBe(401);
  });

  it('is read once, by that person alone', async () => {
    const { items } = await inboxOf('ben');
    const first = items[0]?.id;
    const read = (as: string, body: object) => http.as(as).post('/api/notifications/inbox/reading').send(body);
    expect((await read('cleo', { ids: [first] })).status).toBe(204);
    expect((await inboxOf('ben')).unread).toBe(2);
    expect((await read('ben', { ids: [first] })).status).toBe(204);
    const once = await inboxOf('ben');
    expect(once.unread).toBe(1);
    expect((await read('ben', { ids: [first] })).status).toBe(204);
    expect(await inboxOf('ben')).toEqual(once);
    expect((await read('ben', {})).status).toBe(204);
    expect((await inboxOf('ben')).unread).toBe(0);
    expect((await read('ben', { ids: ['x'] })).status).toBe(422);
  });

  it('comes by mail as well, with the way to stop it, in one click too', async () => {
    const mail = await eventually(async () => {
      const found = (await mails()).find(({ subject }) => subject.includes('mentions you'));
      if (!found) throw new Error('No mail has come.');
      return found;
    });
    const token = mailStopToken(http.config.secret, ben, 'work');
    expect(mail.text).toContain(`/stop-mail/${token}`);
    expect((await http.as('guest').get(`/api/notifications/mail-stops/${token}`)).body).toEqual({
      topic: 'work',
      mail: true,
    });
    const oneClick = await http
      .as('guest')
      .post(`/api/notifications/mail-stops/${token}`)
      .type('form')
      .send('List-Unsubscribe=One-Click');
    expect(oneClick.status).toBe(204);
    const chosen = mailPreferences.parse((await http.as('ben').get('/api/notifications/preferences')).body);
    expect(chosen.topics.filter(({ timing }) => timing !== 'at-once')).toEqual([{ topic: 'work', timing: 'never' }]);
    const others = mailPreferences.parse((await http.as('cleo').get('/api/notifications/preferences')).body);
    expect(others.topics.every(({ timing }) => timing === 'at-once')).toBe(true);
  });

  it('is in the inbox alone where the person wants no mail, and by mail again where they do', async () => {
    const before = (await mails()).length;
    await publish(indicatorsAssigned, { personId: ben, assignedBy: ada, assignedAt: '2027-03-10T06:00:00Z' });
    await told('ben', 3);
    expect(await statuses()).toContainEqual({ template: 'indicators-assigned', status: 'inbox-only' });
    expect((await mails()).length).toBe(before);
    const logged = messages.parse((await http.as('mona').get('/api/notifications/messages')).body);
    const kept = logged.items.find(({ status }) => status === 'inbox-only');
    expect((await http.as('mona').post(`/api/notifications/messages/${kept?.id}/resend`)).status).toBe(200);
    expect(await statuses()).toContainEqual({ template: 'indicators-assigned', status: 'inbox-only' });
    await wants('ben', 'work', 'at-once');
    await publish(indicatorsAssigned, { personId: ben, assignedBy: ada, assignedAt: '2027-03-11T06:00:00Z' });
    await eventually(async () => expect((await mails()).length).toBe(before + 1));
  });

  it('comes when the person wants it, who is told what is no time', async () => {
    const set = (body: object) => http.as('ben').put('/api/notifications/preferences/quiet-hours').send(body);
    const quietHours = { from: '20:00', until: '07:00' };
    await set({ quietHours }).expect(204);
    await wants('ben', 'visits', 'weekly');
    for (const [wrong, path] of [
      [{ quietHours: { from: '25:00', until: '07:00' } }, 'quietHours.from'],
      [{ quietHours: { from: '20:00', until: '20:00' } }, 'quietHours.until'],
      [{}, 'quietHours'],
    ] as const)
      expect(await set(wrong)).toMatchObject({ status: 422, body: { issues: [{ path }] } });
    const chosen = mailPreferences.parse((await http.as('ben').get('/api/notifications/preferences')).body);
    expect(chosen.quietHours).toEqual(quietHours);
    expect(chosen.topics).toContainEqual({ topic: 'visits', timing: 'weekly' });
    await set({ quietHours: null }).expect(204);
    expect((await http.as('ben').get('/api/notifications/preferences')).body).toMatchObject({ quietHours: null });
  });

  it('cannot be stopped for somebody else, or by a link that was made up', async () => {
    const token = mailStopToken('another secret of thirty-two characters', ben, 'work');
    for (const method of ['get', 'post'] as const)
      expect(await http.as('guest')[method](`/api/notifications/mail-stops/${token}`)).toMatchObject({
        status: 404,
        body: { code: 'mail-stop-not-found' },
      });
    const unknown = await http
      .as('ben')
      .put('/api/notifications/preferences/topics/passwords')
      .send({ timing: 'never' });
    expect(unknown.status).toBe(422);
    const form = await http.as('ben').post('/api/notifications/inbox/reading').type('form').send('ids=1');
    expect(form.status).toBe(415);
  });

  it('leaves out what carries a secret link or cannot be switched off', async () => {
    await publish(participationDeclined, { personId: ben });
    await publish(participationRequested);
    const { items } = await told('mona', 1);
    expect(items).toMatchObject([{ template: 'participation-requested', topic: 'programme' }]);
    await eventually(async () =>
      expect(await statuses()).toContainEqual(expect.objectContaining({ template: 'participation-declined' })),
    );
    expect((await inboxOf('ben')).items.map(({ template }) => template)).not.toContain('participation-declined');
  });
});
