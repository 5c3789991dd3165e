import { randomUUID } from 'node:crypto';
import { stageChanged } from '@cairn/contracts/scoring/events/stage-changed.v1.js';
import { mailHold, releaseMail, settleIdentity } from '@cairn/platform/process/identity.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import PostalMime from 'postal-mime';
import { queueMessages } from '../inbox/queue-messages.store.js';
import { message } from '../notifications.publications.js';
import { messages } from './messages.projection.js';
import { notifications } from '../notifications.service.js';
import { stageChangedMail } from '../templates/stage-changed.js';
import { NotificationsForSpecs, organizationId, people } from '../testing/notifications-for-specs.js';
import { type Cut, ScriptedMailServer } from '../testing/scripted-mail-server.js';
import { sendMessage } from '../delivery/send-message.job.js';
import { putAsideWaitingMail, waitingMail } from '../delivery/waiting-mail.store.js';

const messageIdOf = (mail: string): string => /^message-id: (.*)$/im.exec(mail)?.[1] ?? '';

describe('sending a message', () => {
  let server: ScriptedMailServer;
  let specs: NotificationsForSpecs;

  beforeAll(async () => {
    server = await ScriptedMailServer.start();
    specs = await NotificationsForSpecs.prepare({ SMTP_URL: server.url });
  });
  afterAll(async () => {
    await specs?.stop();
    await server?.stop();
  });
  beforeEach(() => void server.mails.splice(0));

  const inTenant = <T>(work: Parameters<typeof specs.service.inTenant<T>>[1]) =>
    specs.service.inTenant<T>(systemScope(organizationId, specs.running.clock, 'spec'), work);

  const queue = async (changes: object = {}): Promise<string> => {
    const known = new Set((await specs.log()).map(({ id }) => id));
    const fact = { id: randomUUID(), data: { ...stageChanged.example, ...changes } };
    await inTenant((tx) => queueMessages(tx, fact, stageChangedMail, [{ personId: people.ada, because: 'admin' }]));
    await inTenant((tx) => queueMessages(tx, fact, stageChangedMail, [{ personId: people.ada, because: 'admin' }]));
    const [added, ...others] = (await specs.log()).filter(({ id }) => !known.has(id));
    expect(others).toEqual([]);
    return String(added?.id);
  };
  const standing = async (id: string) => (await specs.log()).find((one) => one.id === id);

  it('hands the mail over once, to the address of today', async () => {
    const id = await queue();
    await specs.running.owner.query(`UPDATE auth."user" SET email = 'ada.new@example.org' WHERE id = $1`, [people.ada]);
    await specs.runDue();
    await specs.runDue();
    expect(server.mails).toHaveLength(1);
    const mail = await PostalMime.parse(server.mails[0] ?? '');
    expect(mail).toMatchObject({
      subject: '“Aurora Hospital” has reached stage 6 of Digital Imaging Adoption Model, enterprise',
      messageId: `<${id}@cairn.example>`,
      from: { name: 'Cairn', address: 'cairn@cairn.example' },
      to: [{ address: 'ada.new@example.org' }],
    });
    expect(mail.text).toContain('https://cairn.example/assessments/00000000-0000-4000-8000-0000000000c1/result');
    expect(mail.html).toContain('<html lang="en" dir="ltr"');
    expect(mail.html).not.toMatch(/fonts\.googleapis|<img/);
    expect(await standing(id)).toMatchObject({ status: 'sent', attempts: 1 });
  });

  const certain: Cut[] = ['at connecting', 'before EHLO', 'before MAIL', 'before RCPT', 'before DATA'];
  it.each(certain)('cut off %s: it is tried again after a minute, and arrives once', async (cut) => {
    server.next(cut);
    const id = await queue();
    await specs.runDue();
    expect(await standing(id)).toMatchObject({ status: 'due', attempts: 1 });
    await specs.runDue();
    expect(server.mails).toEqual([]);
    specs.later('PT1M');
    await specs.runDue();
    expect(server.mails.map(messageIdOf)).toEqual([`<${id}@cairn.example>`]);
    expect(await standing(id)).toMatchObject({ status: 'sent', attempts: 2, last_error: null });
  });

  it.each(['at DATA', 'during the mail', 'after the mail, dropped'] as const)(
    'cut off %s: nothing is lost, and it arrives once',
    async (cut) => {
      server.next(cut);
      const id = await queue();
      await specs.runDue();
      expect(server.mails).toEqual([]);
      expect(['due', 'unknown']).toContain((await standing(id))?.status);
      specs.later('PT10M');
      await specs.runDue();
      expect(server.mails.map(messageIdOf)).toEqual([`<${id}@cairn.example>`]);
    },
  );

  it('cut off after the mail was taken: nobody can know, so it is sent once more after ten minutes, under the same Message-ID', async () => {
    server.next('after the mail, taken');
    const id = await queue();
    await specs.runDue();
    expect(await standing(id)).toMatchObject({ status: 'unknown', attempts: 1 });
    specs.later('PT9M59S');
    await specs.runDue();
    expect(server.mails).toHaveLength(1);
    specs.later('PT1S');
    await specs.runDue();
    expect(server.mails.map(messageIdOf)).toEqual([`<${id}@cairn.example>`, `<${id}@cairn.example>`]);
    expect(await standing(id)).toMatchObject({ status: 'sent', attempts: 2 });
  });

  it('cut off twice where nobody can know: it is left to a person', async () => {
    server.next('after the mail, taken', 'after the mail, taken');
    const id = await queue();
    await specs.runDue();
    specs.later('PT10M');
    await specs.runDue();
    specs.later('PT720H');
    await specs.runDue();
    expect(server.mails).toHaveLength(2);
    expect(await standing(id)).toMatchObject({ status: 'unknown', attempts: 2 });
  });

  it('a worker that died while sending leaves it unknown; it is sent after ten minutes under the Message-ID it had', async () => {
    const id = await queue();
    await inTenant((tx) => tx.execute(message, id, { type: 'BeginSending', data: { mailDomain: 'before.example' } }));
    await specs.runDue();
    expect(server.mails).toEqual([]);
    expect(await standing(id)).toMatchObject({ status: 'unknown', last_error: 'the worker ended while sending' });
    specs.later('PT10M');
    await specs.runDue();
    expect(server.mails.map(messageIdOf)).toEqual([`<${id}@before.example>`]);
  });

  it('an answer after the mail is an answer: refused for now it is tried again, refused for good it is not', async () => {
    server.next(
      { to: 'the mail', reply: '451 4.7.1 later' },
      { to: 'the mail', reply: '554 5.7.1 <ada.new@example.org> not liked' },
    );
    const id = await queue();
    await specs.runDue();
    expect(await standing(id)).toMatchObject({ status: 'due' });
    specs.later('PT1M');
    await specs.runDue();
    const ended = await standing(id);
    expect(ended).toMatchObject({ status: 'failed', attempts: 2 });
    expect(ended?.last_error).toContain('554 5.7.1 <address> not liked');
    specs.later('PT720H');
    await specs.runDue();
    expect(server.mails).toEqual([]);
  });

  it('an address that does not exist is not tried again', async () => {
    server.next({ to: 'RCPT', reply: '550 5.1.1 no such person' });
    const id = await queue();
    await specs.runDue();
    expect(await standing(id)).toMatchObject({ status: 'failed', attempts: 1 });
  });

  it('a person who was erased gets nothing more', async () => {
    const id = await queue();
    await specs.running.owner.query(`UPDATE auth."user" SET email = id::text || '@erased.invalid' WHERE id = $1`, [
      people.ada,
    ]);
    await specs.runDue();
    await specs.running.owner.query(`UPDATE auth."user" SET email = 'ada@example.org' WHERE id = $1`, [people.ada]);
    expect(server.mails).toEqual([]);
    expect(await standing(id)).toMatchObject({ status: 'failed', last_error: 'the recipient is gone' });
  });

  it('nobody can smuggle a header in by a name', async () => {
    await specs.running.owner.query(`UPDATE auth."user" SET name = $2 WHERE id = $1`, [
      people.ada,
      'Ada\r\nBcc: victim@example.org\r\n\r\n<script>',
    ]);
    await queue({ facilityName: 'Aurora\r\nBcc: victim@example.org\r\n\r\nbody "<b>"' });
    await specs.runDue();
    await specs.running.owner.query(`UPDATE auth."user" SET name = 'Ada' WHERE id = $1`, [people.ada]);
    const raw = server.mails[0] ?? '';
    const mail = await PostalMime.parse(raw);
    expect(mail.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(mail.to).toMatchObject([{ address: 'ada@example.org' }]);
    expect(mail.subject).toBe(
      '“Aurora Bcc: victim@example.org body "<b>"” has reached stage 6 of Digital Imaging Adoption Model, enterprise',
    );
    expect(mail.html).not.toMatch(/<script>|<b>/);
  });

  describe('in a database that was restored', () => {
    const restore = () => specs.running.owner.query(`UPDATE cairn.identity SET identity = 'another server'`);
    afterEach(async () => {
      await settleIdentity(specs.running.owner);
      await releaseMail(specs.running.owner);
    });

    it('waits for a person, also while the process does not start anew', async () => {
      const id = await queue();
      await restore();
      await specs.runDue();
      specs.later('PT24H');
      await specs.runDue();
      expect(server.mails).toEqual([]);
      expect(await standing(id)).toMatchObject({ status: 'due', attempts: 0 });
      expect(await settleIdentity(specs.running.owner)).toBe(true);
      expect(await settleIdentity(specs.running.owner)).toBe(false);
      expect(await mailHold(specs.running.owner)).toMatchObject({ because: 'the database was restored' });
      specs.later('PT1M');
      await specs.runDue();
      expect(server.mails).toEqual([]);
      await releaseMail(specs.running.owner);
      specs.later('PT1M');
      await specs.runDue();
      expect(server.mails.map(messageIdOf)).toEqual([`<${id}@cairn.example>`]);
    });

    it('is put aside when it may have been sent before, and goes out when a person orders it', async () => {
      const id = await queue();
      await restore();
      await settleIdentity(specs.running.owner);
      expect((await waitingMail(specs.service.pool)).map((mail) => mail.id)).toEqual([id]);
      expect(await putAsideWaitingMail(specs.service, 'the database was restored')).toBe(1);
      expect(await waitingMail(specs.service.pool)).toEqual([]);
      await releaseMail(specs.running.owner);
      specs.later('PT24H');
      await specs.runDue();
      expect(server.mails).toEqual([]);
      expect(await standing(id)).toMatchObject({ status: 'unknown', last_error: 'the database was restored' });
      await inTenant(async (tx) => {
        await tx.execute(message, id, { type: 'ResendMessage', data: {} });
        await tx.due(sendMessage, id, tx.meta.at);
      });
      await specs.runDue();
      expect(server.mails).toHaveLength(1);
    });

    it('knows nobody who was signed in', async () => {
      const { owner } = specs.running;
      await owner.query(
        `INSERT INTO auth.session ("expiresAt", token, "updatedAt", "userId") VALUES (now() + interval '1 day', 'kept', now(), $1)`,
        [people.ada],
      );
      await settleIdentity(owner);
      expect((await owner.query('SELECT FROM auth.session')).rowCount).toBe(1);
      await restore();
      await settleIdentity(owner);
      expect((await owner.query('SELECT FROM auth.session')).rowCount).toBe(0);
    });
  });

  it('keeps no address in its events', async () => {
    const { rows } = await specs.running.owner.query('SELECT data FROM notifications.events');
    expect(rows.length).toBeGreaterThan(10);
    expect(JSON.stringify(rows)).not.toMatch(/ada(\.new)?@/);
  });

  it('a rebuild of the log sends nothing and ends where it was', async () => {
    const before = await specs.log();
    expect(await rebuild(specs.running.owner, notifications, messages as never)).toBeGreaterThan(10);
    await specs.runDue();
    expect(await specs.log()).toEqual(before);
    expect(server.mails).toEqual([]);
  });

  it('meets no error it did not foresee', () => expect(specs.running.problems).toEqual([]));
});
