import { type Clock, systemClock } from '../clock/clock.js';
import { DemoClock } from './demo-clock.js';
import type { Config } from '../config/config.js';
import { type Pool, createPool, endWithin } from '../database/pool.js';
import { rolesOf, urlForRole } from '../database/roles.js';
import { Wakeups } from '../wakeups/wakeups.js';
import type { AnyServiceDefinition } from './prepare-database.js';
import { Service } from '../service/service.js';

const CONNECTIONS_PER_SERVICE = 6;
const END_WITHIN_MS = 3_000;

/** Shared by the services of one process: clock, hints, and a pool for each service's own role. */
export class Runtime {
  readonly clock: Clock;
  readonly demoClock: DemoClock | undefined;
  readonly wakeups: Wakeups;
  private readonly pools: Pool[] = [];
  private readonly services = new Map<string, Service<unknown>>();

  constructor(
    readonly config: Config,
    firstService: string,
    clock: Clock = systemClock,
  ) {
    const { own } = rolesOf(firstService);
    this.wakeups = new Wakeups(urlForRole(config.databaseDirectUrl, own, config.secret));
    this.demoClock = config.demo
      ? new DemoClock(this.pool(urlForRole(config.databaseUrl, own, config.secret), 1), this.wakeups)
      : undefined;
    this.clock = this.demoClock ?? clock;
  }

  /** One that cannot be started leaves nothing behind. */
  async start(): Promise<this> {
    try {
      await this.wakeups.start();
      await this.demoClock?.start();
      return this;
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** The running service of a definition; the same one each time. */
  service(definition: AnyServiceDefinition): Service<unknown> {
    const known = this.services.get(definition.name);
    if (known) return known;
    const pool = this.pool(
      urlForRole(this.config.databaseUrl, rolesOf(definition.name).own, this.config.secret),
      CONNECTIONS_PER_SERVICE,
    );
    const service = new Service<unknown>(definition, pool, this.clock, this.wakeups, this.config);
    this.services.set(definition.name, service);
    return service;
  }

  async stop(): Promise<void> {
    this.demoClock?.stop();
    await Promise.all([this.wakeups.stop(), ...this.pools.map((pool) => endWithin(END_WITHIN_MS, pool.end()))]);
  }

  private pool(url: string, max: number): Pool {
    const pool = createPool(url, max);
    this.pools.push(pool);
    return pool;
  }
}
