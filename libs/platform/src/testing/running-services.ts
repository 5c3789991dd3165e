import { type FreshDatabase, freshDatabase } from '@cairn/testing/fresh-database.js';
import { migrateAccess } from '../auth/migrate-access.js';
import { type Config, parseConfig } from '../config/config.js';
import { logCheckpointTables } from '../event-log/log-checkpoints.store.js';
import { settleIdentity } from '../process/identity.js';
import { type Pool, createPool } from '../database/pool.js';
import { urlForRole } from '../database/roles.js';
import { startFeeds } from '../feed/feed-worker.js';
import { Wakeups } from '../wakeups/wakeups.js';
import { startJobs } from '../jobs/start-jobs.js';
import { noHooks } from '../jobs/job-hooks.js';
import { prepareQueue, queueRole } from '../jobs/prepare-queue.js';
import { type AnyServiceDefinition, prepareRoles, prepareServices } from '../process/prepare-database.js';
import type { Running } from '../wakeups/running.js';
import { type AnyService, Service } from '../service/service.js';
import type { ServiceDefinition } from '../process/service-definition.js';
import type { Scope } from '../tenancy/scope.js';
import { SetClock } from './set-clock.js';
import { specSecret } from './spec-secret.js';

export { specSecret };
export const someTenant = '00000000-0000-4000-8000-000000000001';
export const otherTenant = '00000000-0000-4000-8000-000000000002';
export const somePerson = '00000000-0000-4000-8000-00000000000a';

export const scopeOf = (tenantId = someTenant, at = '2027-03-09T06:00:00.000Z', actor = somePerson): Scope => ({
  tenantId,
  meta: { at, actor, requestId: 'spec' },
});

/** Services as they run in production, on a database of their own and under their limited roles. */
export class RunningServices {
  readonly clock = new SetClock();
  readonly config: Config;
  readonly problems: unknown[] = [];
  private readonly definitions = new Map<string, AnyServiceDefinition>();
  private readonly running: Running[] = [];
  private readonly pools: Pool[] = [];

  private constructor(
    readonly owner: Pool,
    readonly ownerUrl: string,
    readonly wakeups: Wakeups,
    private readonly drop: () => Promise<void>,
    settings: Readonly<Record<string, string>>,
  ) {
    this.config = parseConfig({ DATABASE_URL: ownerUrl, CAIRN_SECRET: specSecret, ...settings });
  }

  /** Migrates a fresh database for these services; nothing runs in the background yet. */
  static prepare(...definitions: readonly AnyServiceDefinition[]): Promise<RunningServices> {
    return RunningServices.prepareWith({}, ...definitions);
  }

  /** The same with settings of the environment, such as SMTP_URL. */
  static async prepareWith(
    settings: Readonly<Record<string, string>>,
    ...definitions: readonly AnyServiceDefinition[]
  ): Promise<RunningServices> {
    return RunningServices.prepareOn(await freshDatabase(), settings, ...definitions);
  }

  /** The same on a database of the spec's own. */
  static async prepareOn(
    { url, drop }: FreshDatabase,
    settings: Readonly<Record<string, string>>,
    ...definitions: readonly AnyServiceDefinition[]
  ): Promise<RunningServices> {
    const owner = createPool(url, 3);
    await prepareRoles(owner, specSecret);
    await settleIdentity(owner);
    await owner.query(logCheckpointTables);
    await migrateAccess(owner, specSecret);
    await prepareQueue(owner, specSecret, queueRole);
    await prepareServices(owner, definitions);
    const first = definitions[0]?.name ?? 'surveys';
    const wakeups = new Wakeups(urlForRole(url, `cairn_${first}`, specSecret));
    await wakeups.start();
    return new RunningServices(owner, url, wakeups, drop, settings);
  }

  service<Tables>(definition: ServiceDefinition<Tables>): Service<Tables> {
    this.definitions.set(definition.name, definition as AnyServiceDefinition);
    return new Service(definition, this.poolOf(definition.name), this.clock, this.wakeups, this.config);
  }

  /** Migrates a further service and starts its relay, as a deployment that grows does. */
  async startPublisher(definition: AnyServiceDefinition): Promise<void> {
    await prepareServices(this.owner, [definition]);
    this.startFeeds(this.service(definition));
  }

  /** A pool under the service's own role. */
  poolOf(name: string): Pool {
    const pool = createPool(urlForRole(this.ownerUrl, `cairn_${name}`, specSecret), 12);
    this.pools.push(pool);
    return pool;
  }

  /** Starts the relay of these services, and what they take from each other's feeds. */
  startFeeds(...services: readonly AnyService[]): void {
    for (const service of services)
      this.running.push(
        startFeeds(service, this.definitions.get(service.name)?.reactions ?? [], (_, error) =>
          this.problems.push(error),
        ),
      );
  }

  /** Stops what {@link startFeeds} and {@link startJobs} have started. */
  async stopWork(): Promise<void> {
    await Promise.all(this.running.splice(0).map((running) => running.stop()));
  }

  /** Starts the jobs of these services, on the queue's PostgreSQL backend. */
  async startJobs(...services: readonly AnyService[]): Promise<void> {
    for (const service of services) {
      const jobs = await startJobs(service, this.definitions.get(service.name)?.jobs ?? [], {
        databaseUrl: urlForRole(this.ownerUrl, `cairn_${service.name}`, specSecret),
        queue: { postgresUrl: urlForRole(this.ownerUrl, queueRole, specSecret) },
        hooks: { ...noHooks, problem: (_, error) => this.problems.push(error) },
      });
      this.running.push({ stop: () => jobs.close(2_000) });
    }
  }

  async stop(): Promise<void> {
    await this.stopWork();
    await this.wakeups.stop();
    await Promise.all([this.owner, ...this.pools].map((pool) => pool.end()));
    await this.drop();
  }
}
