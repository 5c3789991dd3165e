import { certificationGranted } from '@cairn/contracts/certification/events/certification-granted.v1.js';
import { type CaughtMail, mailbox, messages } from '@cairn/contracts/notifications/http/messages.js';
import { SignIn } from '@cairn/platform/auth/sign-in.js';
import { signInRoutes } from '@cairn/platform/auth/sign-in.routes.js';
import { parseConfig } from '@cairn/platform/config/config.js';
import { type Pool, createPool } from '@cairn/platform/database/pool.js';
import { defineService } from '@cairn/platform/process/service-definition.js';
import { prepareRoles, prepareServices } from '@cairn/platform/process/prepare-database.js';
import { runServices } from '@cairn/platform/process/run-services.js';
import { OverHttp } from '@cairn/platform/testing/over-http.js';
import { specSecret } from '@cairn/platform/testing/spec-secret.js';
import { eventually } from '@cairn/testing/eventually.js';
import { type FreshDatabase, freshDatabase } from '@cairn/testing/fresh-database.js';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { NotificationsModule } from './notifications.module.js';

const password = 'purple otters juggle quietly';
const publishers = (['organizations', 'surveys', 'scoring', 'validation', 'certification'] as const).map((name) =>
  defineService({ name, streams: [], projections: [], reactions: [], jobs: [], migrations: {} }),
);

describe('the mail log and the mailbox of a demo', () => {
  let database: FreshDatabase;
  let owner: Pool;
  let app: NestFastifyApplication;
  let url: string;
  const agents: Record<string, ReturnType<typeof request.agent>> = {};

  const as = (name: string) => agents[name] ?? request.agent(url);
  const person = async (name: string, at = app): Promise<string> => {
    const { id } = await at.get(SignIn).createPerson({ email: `${name}@example.org`, name });
    await at.get(SignIn).setPassword(id, password);
    const agent = request.agent(await at.getUrl());
    await agent
      .post('/api/auth/sign-in/email')
      .send({ email: `${name}@example.org`, password })
      .expect(200);
    agents[name] = agent;
    return id;
  };
  const caught = (count: number): Promise<CaughtMail[]> =>
    eventually(async () => {
      const mails = mailbox.parse((await as('ada').get('/api/notifications/mailbox')).body);
      expect(mails.length).toBeGreaterThanOrEqual(count);
      return mails;
    });

  beforeAll(async () => {
    database = await freshDatabase();
    owner = createPool(database.url, 2);
    await prepareRoles(owner, specSecret);
    await prepareServices(owner, publishers);
    const config = parseConfig({
      DATABASE_URL: database.url,
      CAIRN_SECRET: specSecret,
      PORT: '0',
      LOG_LEVEL: 'silent',
      CAIRN_DEMO: 'true',
    });
    app = await runServices([NotificationsModule], config, { controllers: signInRoutes });
    url = await app.getUrl();
    const [ada, sam] = [await person('ada'), await person('sam')];
    const { organizationId } = certificationGranted.example;
    await owner.query(`INSERT INTO access.organizations VALUES ($1, 'Northern Lights Health')`, [organizationId]);
    await owner.query(`INSERT INTO access.memberships VALUES ($1, $2, 'admin')`, [organizationId, ada]);
    await owner.query(`INSERT INTO access.programme_roles VALUES ($1, 'manager')`, [sam]);
    await owner.query(`INSERT INTO certification.feed VALUES (1, $1, gen_random_uuid(), $2, $3, now())`, [
      organizationId,
      certificationGranted.type,
      JSON.stringify(certificationGranted.example),
    ]);
  });
  afterAll(async () => {
    await app?.close();
    await owner?.end();
    await database?.drop();
  });

  it('shows a mail that was sent, as the person gets it', async () => {
    const [mail] = await caught(1);
    expect(mail).toMatchObject({
      to: ['ada@example.org'],
      subject: '“Aurora Hospital” is certified at stage 6 of Digital Imaging Adoption Model, enterprise',
      from: 'cairn@localhost',
      attachments: [],
    });
    expect(mail?.text).toContain('Certificate CRN-2027-000001 is valid from Tue 27 Apr 2027 to Sat 27 Apr 2030.');
    expect(mail?.html).toContain('Open the certificate');
  });

  it('lets staff see what was sent and send it again; nobody else', async () => {
    await caught(1);
    const sent = () =>
      eventually(async () => {
        const [one] = messages.parse((await as('sam').get('/api/notifications/messages')).body).items;
        if (one?.status !== 'sent') throw new Error(`The last message is ${one?.status ?? 'not there'}.`);
        return one;
      });
    const { id, ...logged } = await sent();
    expect(logged).toMatchObject({
      template: 'certification-granted',
      to: 'ada@example.org',
      subject: '“Aurora Hospital” is certified at stage 6 of Digital Imaging Adoption Model, enterprise',
      attempts: 1,
      lastError: null,
    });
    expect((await as('ada').get('/api/notifications/messages')).status).toBe(403);
    expect((await as('ada').post(`/api/notifications/messages/${id}/resend`)).status).toBe(403);
    expect((await as('nobody').get('/api/notifications/mailbox')).status).toBe(401);
    expect(
      (await as('sam').post('/api/notifications/messages/00000000-0000-4000-8000-000000000000/resend')).status,
    ).toBe(404);
    expect((await as('sam').post(`/api/notifications/messages/${id}/resend`)).status).toBe(200);
    const [copy, first] = await caught(2);
    expect([first?.messageId, copy?.messageId]).toEqual([`<${id}@localhost>`, `<${id}.2@localhost>`]);
  });
});

describe('a change to how somebody signs in', () => {
  let http: OverHttp;
  beforeAll(async () => {
    http = await OverHttp.start([NotificationsModule], async (url) => {
      const owner = createPool(url, 1);
      await prepareRoles(owner, specSecret);
      await prepareServices(owner, publishers);
      await owner.end();
      return { CAIRN_DEMO: 'true', RUN: 'both' };
    });
    await http.person('ada', 'manager');
    await http.person('ben', 'analyst');
  });
  afterAll(() => http?.stop());

  const caught = (count: number): Promise<CaughtMail[]> =>
    eventually(async () => {
      const mails = mailbox.parse((await http.as('ben').get('/api/notifications/mailbox')).body);
      expect(mails).toHaveLength(count);
      return mails;
    });

  it('is told to the person by mail: a password that was changed, or set by a link', async () => {
    const changed = await http
      .as('ada')
      .post('/api/auth/change-password')
      .send({ currentPassword: password, newPassword: 'seven quiet lanterns drift' });
    expect(changed.status).toBe(200);
    expect((await caught(1))[0]).toMatchObject({
      to: ['ada@example.org'],
      subject: 'Your password for Cairn was changed',
    });
    const signIn = http.app.get(SignIn, { strict: false });
    const ada = await signIn.findPerson({ email: 'ada@example.org' });
    await signIn.setPassword(ada?.id ?? '', 'green badgers whistle loudly');
    expect((await caught(2)).map(({ to }) => to)).toEqual([['ada@example.org'], ['ada@example.org']]);
  });

  it('is not told of a first password, nor to somebody who was erased', async () => {
    const signIn = http.app.get(SignIn, { strict: false });
    const { id } = await signIn.createPerson({ email: 'carl@example.org', name: 'Carl' });
    await signIn.setPassword(id, password);
    await signIn.erasePerson(id);
    expect((await http.owner.query('SELECT 1 FROM auth.account_changes WHERE person_id = $1', [id])).rows).toEqual([]);
    expect((await http.owner.query('SELECT 1 FROM notifications.messages WHERE person_id = $1', [id])).rows).toEqual(
      [],
    );
  });
});

describe('the mailbox', () => {
  it('does not exist outside a demo', async () => {
    const http = await OverHttp.start([NotificationsModule]);
    await http.person('ada', 'manager');
    expect((await http.as('ada').get('/api/notifications/mailbox')).status).toBe(404);
    await http.stop();
  });
});
