import { bodyOf } from '@cairn/api-client/api-client.js';
import type { CaughtMail } from '@cairn/contracts/notifications/http/messages.js';
import { serviceNames } from '@cairn/platform/database/roles.js';
import { demoPerson } from '@cairn/platform/demo/demo-people.js';
import type { Deployment, Layout } from '@cairn/testing/deployment.js';
import { eventually } from '@cairn/testing/eventually.js';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { type Line, lineOf } from './line.js';
import { type Team, team } from './people.js';
import { startDemo } from './start-demo.js';

const admin = demoPerson('Amal Admin').email;

/** Who must have got what about a facility that went the whole way. */
const expected = ({ facilityName, organizationName }: Line): (readonly [to: string, subject: RegExp])[] => [
  [demoPerson('Casey Contributor').email, new RegExp(`invites you to “${organizationName}”`)],
  [admin, new RegExp(`^“${facilityName}”: the assessment is submitted$`)],
  [admin, new RegExp(`^“${facilityName}” is at stage 6 of .+ so far$|^“${facilityName}” has reached stage 6 of .+$`)],
  [demoPerson('Sasha Scheduler').email, new RegExp(`^“${facilityName}” requests a validation visit$`)],
  [admin, new RegExp(`^Validation visit to “${facilityName}”`)],
  [demoPerson('Valery Validator').email, new RegExp(`^Validation visit to “${facilityName}”`)],
  [admin, new RegExp(`^“${facilityName}”: stage 6 of .+ is granted$`)],
  [admin, new RegExp(`^“${facilityName}” is certified at stage 6 of .+$`)],
  [admin, new RegExp(`^“${facilityName}”: the certificate expires in`)],
];

/** The line from survey to certificate while workers are killed and the queue is wiped. */
export const tellUnderFailure = (layout: Layout): void =>
  describe(`the line under failure, with all services in ${layout}`, () => {
    let cairn: Deployment;
    let people: Team;
    let database: Client;

    beforeAll(async () => {
      cairn = await startDemo(layout);
      people = await team(cairn.url);
      database = new Client({ connectionString: cairn.databaseUrl });
      await database.connect();
    });
    afterAll(async () => {
      await database?.end();
      await cairn?.stop();
    });

    const numberFrom = async (query: string, values: unknown[] = []): Promise<number> =>
      Number((await database.query<{ count: string }>(query, values)).rows[0]?.count);

    /** How often the sending of a mail was cut off after nobody could tell whether it had arrived. */
    const interruptionsOf = (messageId: string): Promise<number> =>
      numberFrom(
        `SELECT count(*) FROM notifications.events WHERE type = 'SendingInterrupted' AND strpos($1, substr(stream, 1 + length('message-'))) > 0`,
        [messageId],
      );

    const mailbox = (): Promise<CaughtMail[]> => bodyOf(people.admin.api.GET('/api/notifications/mailbox'));

    /**
     * A mail of which nobody can tell whether it arrived is sent again after ten minutes; when that was cut off as
     * well, staff decide.
     */
    const settleUnknown = async (): Promise<void> => {
      const { rows } = await database.query<{ id: string }>(
        `SELECT id FROM notifications.messages WHERE status = 'unknown'`,
      );
      if (rows.length > 0) await people.admin.api.POST('/api/demo/clock', { body: { advance: 'PT11M' } });
      for (const { id } of rows)
        if ((await interruptionsOf(id)) > 1)
          await people.manager.api.POST('/api/notifications/messages/{messageId}/resend', {
            params: { path: { messageId: id } },
          });
    };

    const eachMailOnce = async (line: Line): Promise<void> => {
      await eventually(async () => {
        await settleUnknown();
        const mails = await mailbox();
        const missing = expected(line).filter(
          ([to, subject]) => !mails.some((mail) => mail.to.includes(to) && subject.test(mail.subject)),
        );
        expect(missing.map(([to, subject]) => `${to} ${subject.source}`)).toEqual([]);
      });
      const about = (await mailbox()).filter(
        ({ subject }) => subject.includes(line.facilityName) || subject.includes(line.organizationName),
      );
      const letters = new Map<string, Set<string>>();
      for (const { to, subject, messageId } of about)
        letters.set(`${to.join()} ${subject}`, (letters.get(`${to.join()} ${subject}`) ?? new Set()).add(messageId));
      expect([...letters].filter(([, ids]) => ids.size > 1).map(([letter]) => letter)).toEqual([]);
      for (const id of new Set(about.map(({ messageId }) => messageId))) {
        const copies = about.filter(({ messageId }) => messageId === id).length;
        if (copies > 1) expect(copies).toBeLessThanOrEqual(1 + (await interruptionsOf(id)));
      }
    };

    const oneCertificate = async ({ told, facilityName }: Line): Promise<void> => {
      const { items: certifications } = await bodyOf(
        people.admin.api.GET('/api/certification/{organizationId}/certifications', {
          params: { path: { organizationId: told.organization } },
        }),
      );
      expect(certifications).toMatchObject([{ number: told.certification.number, stage: 6, facilityName }]);
      expect(
        await numberFrom('SELECT count(*) FROM certification.register WHERE facility_name = $1', [facilityName]),
      ).toBe(1);
    };

    const nothingIsPutAside = async (): Promise<void> => {
      for (const service of serviceNames) {
        expect([service, await numberFrom(`SELECT count(*) FROM ${service}.parked`)]).toEqual([service, 0]);
        expect([
          service,
          await numberFrom(`SELECT count(*) FROM ${service}.due_jobs WHERE dead_at IS NOT NULL`),
        ]).toEqual([service, 0]);
      }
    };

    const wipeQueue = async (): Promise<void> => {
      if (cairn.redisUrl) {
        const redis = new Redis(cairn.redisUrl);
        await redis.flushdb();
        await redis.quit();
        return;
      }
      const { rows } = await database.query<{ name: string }>(
        `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename <> 'migration'`,
      );
      await eventually(() => database.query(`TRUNCATE ${rows.map(({ name }) => `bullmq.${name}`).join(', ')}`));
    };

    const kill = async (involved: readonly string[]): Promise<void> => {
      await Promise.all([...new Set(involved)].map((name) => cairn.killAndRestart(name)));
    };

    it('leads to one certificate and each mail once while the workers are killed at each step', async () => {
      const line = lineOf(people, 'Battered');
      for (const { involves, take } of line.steps) {
        const workers = involves.map((service) => cairn.workerOf(service));
        if (layout === 'one process') {
          await take();
          await kill(workers);
        } else await Promise.all([take(), kill(workers)]);
      }
      await oneCertificate(line);
      await eachMailOnce(line);
      await nothingIsPutAside();
      expect((await bodyOf(people.contributor.api.GET('/api/me'))).person.email).toBe(
        demoPerson('Casey Contributor').email,
      );
    });

    it('leads to one certificate and each mail once while the queue is wiped between any two steps', async () => {
      const line = lineOf(people, 'Forgetful');
      for (const { take } of line.steps) {
        await take();
        await wipeQueue();
      }
      await oneCertificate(line);
      await eachMailOnce(line);
      await nothingIsPutAside();
    });

    if (layout === 'a process per service')
      it('answers 503 for a service that is away, and all else as ever', async () => {
        await cairn.without('surveys http', async () => {
          const response = await people.admin.http.get('/api/surveys/models');
          expect([response.status, response.get('content-type'), response.get('retry-after')]).toEqual([
            503,
            expect.stringMatching(/^application\/problem\+json/),
            '5',
          ]);
          expect((await people.admin.http.get('/api/openapi.json')).status).toBe(503);
          expect((await people.admin.http.get('/api/me')).status).toBe(200);
        });
        await eventually(async () => expect((await people.admin.http.get('/api/surveys/models')).status).toBe(200));
      });
  });
