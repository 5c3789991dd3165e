import { randomUUID } from 'node:crypto';
import { stageChanged } from '@cairn/contracts/scoring/events/stage-changed.v1.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import PostalMime from 'postal-mime';
import { mailAccountChanges } from '../inbox/mail-person-when-account-changed.store.js';
import { queueMessages } from '../inbox/queue-messages.store.js';
import { preferences } from '../notifications.publications.js';
import { stageChangedMail } from '../templates/stage-changed.js';
import { NotificationsForSpecs, organizationId, people } from '../testing/notifications-for-specs.js';
import { ScriptedMailServer } from '../testing/scripted-mail-server.js';

const { ada } = people;
const second = '00000000-0000-4000-8000-000000000002';

describe('mails that wait', () => {
  let server: ScriptedMailServer;
  let specs: NotificationsForSpecs;

  beforeAll(async () => {
    server = await ScriptedMailServer.start();
    specs = await NotificationsForSpecs.prepare({ SMTP_URL: server.url });
    await specs.running.owner.query(`INSERT INTO access.organizations VALUES ($1, 'Southern Lights Health')`, [second]);
  });
  afterAll(async () => {
    await specs?.stop();
    await server?.stop();
  });
  beforeEach(() => void server.mails.splice(0));

  const scope = (tenantId: string) => systemScope(tenantId, specs.running.clock, 'spec');
  const wants = (timing: 'at-once' | 'daily') =>
    specs.service.execute(scope(ada), preferences, ada, {
      type: 'SetMailPreference',
      data: { topic: 'assessments', timing, by: 'settings' },
    });
  const quiet = (quietHours: { from: string; until: string } | null) =>
    specs.service.execute(scope(ada), preferences, ada, { type: 'SetQuietHours', data: { quietHours } });
  const notify = (facilityName: string, tenantId = organizationId) =>
    specs.service.inTenant(scope(tenantId), (tx) =>
      queueMessages(tx, { id: randomUUID(), data: { ...stageChanged.example, facilityName } }, stageChangedMail, [
        { personId: ada, because: 'admin' },
      ]),
    );
  const isAt = (instant: string): void => specs.running.clock.set(instant);
  const mails = async () => {
    await specs.runDue();
    return Promise.all(server.mails.map((mail) => PostalMime.parse(mail)));
  };

  // The people of these specs live in Berlin: an hour ahead in winter.
  it('are summed up at seven, over all organizations, without what was read', async () => {
    isAt('2027-03-09T09:00:00.000Z');
    await wants('daily');
    await notify('Aurora Hospital');
    await notify('Borealis Imaging Centre');
    await notify('Austral Clinic', second);
    const [read] = await specs.log();
    await specs.running.owner.query('INSERT INTO notifications.read_messages VALUES ($1, $2, now())', [ada, read?.id]);
    isAt('2027-03-10T05:59:59.000Z');
    expect(await mails()).toEqual([]);
    isAt('2027-03-10T06:00:00.000Z');
    const [digest, ...others] = await mails();
    expect(others).toEqual([]);
    expect(digest?.subject).toBe('Your daily digest: 2 notifications');
    const left = ['Aurora Hospital', 'Borealis Imaging Centre', 'Austral Clinic'].filter((name) =>
      digest?.text?.includes(`“${name}” has reached stage 6`),
    );
    expect(left).toHaveLength(2);
    expect(digest?.text).toContain('https://cairn.example/assessments/');
    for (const name of left) expect(digest?.html).toContain(name);
  });

  it('are summed up once, each by one digest, and by none when all was read', async () => {
    expect(await mails()).toEqual([]);
    isAt('2027-03-10T06:00:00.001Z');
    await notify('Aurora Hospital');
    isAt('2027-03-11T06:00:00.000Z');
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Your daily digest: one notification']);
    await notify('Aurora Hospital');
    await specs.running.owner.query(
      'INSERT INTO notifications.read_messages SELECT person_id, id, now() FROM notifications.messages ON CONFLICT DO NOTHING',
    );
    isAt('2027-03-12T06:00:00.000Z');
    expect(await mails()).toHaveLength(1);
  });

  it('are not mailed again when mails come at once again', async () => {
    await notify('Aurora Hospital');
    await wants('at-once');
    isAt('2027-03-13T06:00:00.000Z');
    expect(await mails()).toEqual([]);
    await notify('Aurora Hospital');
    expect(await mails()).toHaveLength(1);
  });

  it('wait for quiet hours to end, but not what concerns the account', async () => {
    await quiet({ from: '20:00', until: '07:00' });
    isAt('2027-03-13T21:00:00.000Z');
    await notify('Aurora Hospital');
    await specs.changeAccount(ada, 'password-changed');
    await mailAccountChanges(specs.service);
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Your password for Cairn was changed']);
    isAt('2027-03-14T05:59:59.000Z');
    expect(await mails()).toHaveLength(1);
    isAt('2027-03-14T06:00:00.000Z');
    expect(await mails()).toHaveLength(2);
    await quiet(null);
    isAt('2027-03-14T21:00:00.000Z');
    await notify('Aurora Hospital');
    expect(await mails()).toHaveLength(3);
  });

  it('of one person do not wait for another', async () => {
    await quiet({ from: '20:00', until: '07:00' });
    await specs.service.inTenant(scope(organizationId), (tx) =>
      queueMessages(tx, { id: randomUUID(), data: stageChanged.example }, stageChangedMail, [
        { personId: people.ben, because: 'admin' },
      ]),
    );
    expect((await mails()).map(({ to }) => to?.[0]?.address)).toEqual(['ben@example.org']);
  });
});
