import { operations } from '@cairn/contracts/operations.js';
import {
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationShutdown,
  type Type,
  Global,
  Inject,
  Module,
} from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ResolveTxt } from '../auth/openid-connections.js';
import type { Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { SignIn } from '../auth/sign-in.js';
import { buses } from '../bus/buses.js';
import { createHttpApp } from './create-http-app.js';
import { drainOnSignals, unlessDraining } from '../http/drain.js';
import { Readiness } from '../http/readiness.js';
import { type Logger, createLogger } from '../telemetry/logger.js';
import { accessProbe } from '../service/access-probe.js';
import { withRetries } from '../service/start-with-retries.js';
import { prepareEverything } from './prepare-everything.js';
import { requirePrepared } from './require-prepared.query.js';
import type { AnyServiceDefinition } from './prepare-database.js';
import type { Running } from '../wakeups/running.js';
import { Runtime } from './runtime.js';
import { definitionOf } from './service-module.js';
import { startWorkers } from './start-workers.js';
import { Watchdog } from '../wakeups/watchdog.js';

type ServiceModuleClass = Type<object>;

const WORKERS = Symbol('workers');

/** The background work of the process; when stopped before it was started, it never starts. */
class Workers {
  private running: Running | undefined;
  private stopped = false;

  constructor(private readonly begin: () => Promise<Running>) {}

  async start(): Promise<void> {
    if (!this.stopped) this.running = await this.begin();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running?.stop();
  }
}

/** The background work, and the watchdog that ends the process when it hangs; both stop together. */
const startWatched = async (
  services: Parameters<typeof startWorkers>[0],
  logger: Logger,
  watchdog: Watchdog,
): Promise<Running> => {
  const workers = await startWorkers(services, logger, watchdog);
  const guard = watchdog.start((sentence) => {
    logger.fatal(sentence);
    process.exit(1);
  });
  return { stop: async () => void (await Promise.all([guard.stop(), workers.stop()])) };
};

@Global()
@Module({})
class RuntimeModule implements BeforeApplicationShutdown, OnApplicationShutdown {
  constructor(
    private readonly runtime: Runtime,
    @Inject(WORKERS) private readonly workers: Workers,
  ) {}

  static with(runtime: Runtime, workers: Workers): DynamicModule {
    return {
      module: RuntimeModule,
      providers: [
        { provide: Runtime, useValue: runtime },
        { provide: WORKERS, useValue: workers },
      ],
      exports: [Runtime],
    };
  }

  beforeApplicationShutdown = (): Promise<void> => this.workers.stop();
  onApplicationShutdown = (): Promise<void> => this.runtime.stop();
}

@Module({})
class ServicesModule {
  static with(imports: (Type | DynamicModule)[], controllers: readonly Type[]): DynamicModule {
    return { module: ServicesModule, imports, controllers: [...controllers] };
  }
}

export type RunOptions = {
  /** Controllers in addition to the services' own, such as sign-in. */
  readonly controllers?: readonly Type[];
  readonly webApp?: boolean;
  /** The clock, where it is not the system's; a demo has its own. */
  readonly clock?: Clock;
  /** How TXT records are looked up, where not in DNS. */
  readonly resolveTxt?: ResolveTxt | undefined;
  /** Adds the first people; the process is not ready before. */
  readonly letPeopleIn?: (app: NestFastifyApplication, config: Config) => Promise<void>;
  /** Runs once requests are answered and before any background work begins. */
  readonly beforeWork?: (runtime: Runtime, definitions: readonly AnyServiceDefinition[]) => Promise<void>;
};

/**
 * Starts a process with these services, as `config.run` says: answering HTTP, working in the background, or both. A
 * process that only works answers its probes. It ends by a drain on SIGTERM or SIGINT.
 */
export const runServices = async (
  modules: readonly ServiceModuleClass[],
  config: Config,
  { controllers = [], webApp = false, clock, resolveTxt, letPeopleIn, beforeWork }: RunOptions = {},
): Promise<NestFastifyApplication> => {
  const logger = createLogger(config);
  const definitions = modules.map(definitionOf);
  const first = definitions[0];
  if (!first) throw new Error('A process needs at least one service to run.');
  const starting = <T>(step: () => Promise<T>): Promise<T> =>
    withRetries(step, (error) => logger.warn({ err: error }, 'the start waits for what is away'));
  const runtime = await starting(async () => {
    await (config.migrate ? prepareEverything : requirePrepared)(config, definitions);
    return new Runtime(config, first.name, clock).start();
  });
  const services = definitions.map((definition) => ({ service: runtime.service(definition), definition }));
  const watchdog = new Watchdog();
  const workers = new Workers(() =>
    config.run === 'http'
      ? Promise.resolve({ stop: () => Promise.resolve() })
      : starting(() => startWatched(services, logger, watchdog)),
  );
  if (!beforeWork) await workers.start();
  const answers = config.run !== 'worker';
  const root = ServicesModule.with(
    [
      RuntimeModule.with(runtime, workers),
      ...(answers ? [buses(definitions.map(({ name }) => name)), ...modules] : []),
    ],
    answers ? controllers : [],
  );
  const app = await createHttpApp(root, config, {
    logger,
    clock: runtime.clock,
    probes: {
      ...Object.fromEntries(
        services.flatMap(({ service: { name, pool }, definition }) => [
          [`database of ${name}`, () => pool.query('SELECT 1')],
          [`access to ${name}`, accessProbe(pool, definition)],
        ]),
      ),
      'background work': async () => watchdog.check(),
    },
    webApp: webApp && answers,
    resolveTxt,
    operations,
  });
  let areIn = !letPeopleIn;
  if (answers)
    app.get(Readiness).add('sign-in', () => (areIn ? canSignIn(app) : Promise.reject(new Error('Too early.'))));
  drainOnSignals(app, logger, { delaySeconds: config.drainDelaySeconds });
  await app.listen(config.port, config.host);
  logger.info({ services: definitions.map(({ name }) => name), run: config.run, port: config.port }, 'ready');
  if (beforeWork) await beforeWork(runtime, definitions).then(() => workers.start(), unlessDraining(app));
  if (letPeopleIn) await starting(() => letPeopleIn(app, config)).catch(unlessDraining(app));
  areIn = true;
  return app;
};

/** A person who does not exist is looked up, as at the begin of every sign-in. */
const canSignIn = (app: NestFastifyApplication): Promise<unknown> => app.get(SignIn).findPerson({ email: 'nobody' });
