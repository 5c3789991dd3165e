import { randomUUID } from 'node:crypto';
import type { EventContract } from '@cairn/contracts/event-contract.js';
import { startFeeds } from '@cairn/platform/feed/feed-worker.js';
import { under } from '@cairn/platform/database/transaction.js';
import { claimableJobs } from '@cairn/platform/service/due-jobs.store.js';
import { workerSettings } from '@cairn/platform/tenancy/scope.js';
import type { Job } from '@cairn/platform/jobs/job.js';
import { noHooks } from '@cairn/platform/jobs/job-hooks.js';
import { type RunnableJob, JobRunner } from '@cairn/platform/jobs/job-runner.js';
import { defineService } from '@cairn/platform/process/service-definition.js';
import type { Service } from '@cairn/platform/service/service.js';
import { RunningServices } from '@cairn/platform/testing/running-services.js';
import { eventually } from '@cairn/testing/eventually.js';
import { Temporal } from 'temporal-polyfill';
import { notifications } from '../notifications.service.js';
import type { NotificationsTables } from '../notifications.tables.js';

const publishers = (['organizations', 'surveys', 'scoring', 'validation', 'certification'] as const).map((name) =>
  defineService({ name, streams: [], projections: [], reactions: [], jobs: [], migrations: {} }),
);

export const organizationId = '00000000-0000-4000-8000-000000000001';
/** People as the examples of the contracts name them. */
export const people = {
  ada: '00000000-0000-4000-8000-00000000000a',
  ben: '00000000-0000-4000-8000-00000000000b',
  vera: '00000000-0000-4000-8000-00000000000c',
  sam: '00000000-0000-4000-8000-00000000000d',
} as const;

/**
 * The notifications service over empty publishers whose feeds a spec writes by hand. Due mails are sent when the spec
 * says so.
 */
export class NotificationsForSpecs {
  private readonly runner: JobRunner;
  private positions = 0;

  private constructor(
    readonly running: RunningServices,
    readonly service: Service<NotificationsTables>,
  ) {
    const jobs = (notifications.jobs as readonly Job<NotificationsTables>[]).map(({ name, run }): RunnableJob => ({
      name,
      concurrency: 1,
      attempts: 12,
      backoffSeconds: 5,
      run: (due) => run(due, service),
    }));
    this.runner = new JobRunner('notifications', jobs, running.poolOf('notifications'), running.clock, {
      ...noHooks,
      problem: (_, error) => running.problems.push(error),
    });
  }

  /** @param settings of the environment, such as SMTP_URL */
  static async prepare(settings: Readonly<Record<string, string>>): Promise<NotificationsForSpecs> {
    const running = await RunningServices.prepareWith(
      { CAIRN_PUBLIC_URL: 'https://cairn.example', ...settings },
      notifications,
      ...publishers,
    );
    const specs = new NotificationsForSpecs(running, running.service(notifications));
    for (const [name, id] of Object.entries(people)) await specs.person(id, name);
    await running.owner.query(`INSERT INTO access.organizations VALUES ($1, 'Northern Lights Health')`, [
      organizationId,
    ]);
    await running.owner.query(`INSERT INTO access.memberships VALUES ($1, $2, 'admin'), ($1, $3, 'contributor')`, [
      organizationId,
      people.ada,
      people.ben,
    ]);
    await running.owner.query(`INSERT INTO access.programme_roles VALUES ($1, 'scheduler'), ($2, 'validator')`, [
      people.sam,
      people.vera,
    ]);
    return specs;
  }

  async person(id: string, name: string): Promise<void> {
    await this.running.owner.query(
      `INSERT INTO auth."user" (id, name, email, "timeZone") VALUES ($1, $2, $3, 'Europe/Berlin')`,
      [id, name, `${name.toLowerCase().replace(/[^a-z]/g, '')}@example.org`],
    );
  }

  /** Writes a public event into its publisher's feed; by default the contract's example. */
  async publish(contract: EventContract, changes: object = {}, eventId: string = randomUUID()): Promise<void> {
    this.positions += 1;
    const data = JSON.stringify({ ...(contract.example as object), ...changes });
    await this.running.owner.query(`INSERT INTO ${contract.service}.feed VALUES ($1, $2, $3, $4, $5, now())`, [
      this.positions,
      organizationId,
      eventId,
      contract.type,
      data,
    ]);
  }

  /** Takes everything from the feeds that is there now. */
  async takeFeeds(): Promise<void> {
    const { owner, problems } = this.running;
    const feeds = startFeeds(this.service, notifications.reactions, (_, error) => problems.push(error));
    await eventually(async () => {
      const { rows } = await owner.query<{ behind: boolean }>(
        publishers
          .map(
            ({ name }) =>
              `SELECT coalesce((SELECT max(position) FROM ${name}.feed), 0) > coalesce((SELECT position FROM notifications.checkpoints WHERE subscription = '${name}'), -1) AS behind`,
          )
          .join(' UNION ALL '),
      );
      expect(rows.map(({ behind }) => behind)).toEqual(publishers.map(() => false));
    });
    await feeds.stop();
  }

  /** Notes a change to how a person signs in, as the sign-in tables do. */
  async changeAccount(personId: string, change: string, at = '2027-03-09T06:00:00Z'): Promise<void> {
    await this.running.owner.query('INSERT INTO auth.account_changes (person_id, change, at) VALUES ($1, $2, $3)', [
      personId,
      change,
      at,
    ]);
  }

  /** Runs what is due by the clock, once; and what that makes due. */
  async runDue(): Promise<void> {
    await this.run('mail-settled-stage');
    await this.run('send-digest');
    await this.run('send-message');
  }

  private async run(name: string): Promise<void> {
    const due = await claimableJobs(
      under(this.service.pool, workerSettings('notifications')),
      [name],
      this.running.clock.now(),
      1000,
    );
    for (const { tenantId, job, key, revision, attempts } of due)
      await this.runner.run({ tenantId, job, key, revision, attempts });
  }

  later(duration: string): void {
    const { clock } = this.running;
    clock.set(Temporal.Instant.from(clock.now()).add(duration).toString({ smallestUnit: 'millisecond' }));
  }

  async log(): Promise<
    { id: string; template: string; person_id: string; status: string; attempts: number; last_error: string | null }[]
  > {
    const { rows } = await this.running.owner.query(
      'SELECT id, template, person_id, status, attempts, last_error FROM notifications.messages ORDER BY queued_at, template, person_id, id',
    );
    return rows as Awaited<ReturnType<NotificationsForSpecs['log']>>;
  }

  stop(): Promise<void> {
    return this.running.stop();
  }
}
