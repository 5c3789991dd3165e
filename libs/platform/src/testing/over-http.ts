import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@cairn/contracts/roles.js';
import { freshDatabase } from '@cairn/testing/fresh-database.js';
import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { SignIn } from '../auth/sign-in.js';
import { signInRoutes } from '../auth/sign-in.routes.js';
import { type Config, parseConfig } from '../config/config.js';
import { type Pool, createPool } from '../database/pool.js';
import { type RunOptions, runServices } from '../process/run-services.js';
import { Runtime } from '../process/runtime.js';
import type { Service } from '../service/service.js';
import type { ServiceDefinition } from '../process/service-definition.js';
import { cookieOf } from './http-for-specs.js';
import { SetClock } from './set-clock.js';
import { specSecret } from './spec-secret.js';

type Agent = ReturnType<typeof request.agent>;
type Settings = Readonly<Record<string, string>>;

const password = 'purple otters juggle quietly';

/** Services in one process over a real socket, a database of their own and people who are signed in. */
export class OverHttp {
  private readonly agents = new Map<string, Agent>();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly config: Config,
    readonly owner: Pool,
    readonly url: string,
    /** The clock of the services, unless they are a demo. */
    readonly clock: SetClock,
    private readonly remove: () => Promise<void>,
  ) {}

  /**
   * @param settings of the environment, given the address of the database where they depend on it; the process only
   *   answers requests unless `RUN` says otherwise
   */
  static async start(
    modules: readonly Type<object>[],
    settings: Settings | ((databaseUrl: string) => Promise<Settings>) = {},
    { resolveTxt }: Pick<RunOptions, 'resolveTxt'> = {},
  ): Promise<OverHttp> {
    const database = await freshDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'cairn-spec-'));
    const config = parseConfig({
      DATABASE_URL: database.url,
      CAIRN_SECRET: specSecret,
      CAIRN_DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'silent',
      RUN: 'http',
      ...(typeof settings === 'function' ? await settings(database.url) : settings),
    });
    const clock = new SetClock();
    const app = await runServices(modules, config, { controllers: signInRoutes, clock, resolveTxt });
    const remove = async (): Promise<void> => {
      rmSync(folder, { recursive: true, force: true });
      await database.drop();
    };
    return new OverHttp(app, config, createPool(database.url, 2), await app.getUrl(), clock, remove);
  }

  /** The running service of a definition. */
  service<Tables>(definition: ServiceDefinition<Tables>): Service<Tables> {
    return this.app.get(Runtime, { strict: false }).service(definition) as unknown as Service<Tables>;
  }

  /** A person who is signed in under this name, with a role in an organization or in the programme. */
  async person(name: string, role: Role, organizationId?: string): Promise<string> {
    const signIn = this.app.get(SignIn, { strict: false });
    const { id } = await signIn.createPerson({ email: `${name}@example.org`, name });
    await signIn.setPassword(id, password);
    if (organizationId)
      await this.owner.query('INSERT INTO access.memberships (organization_id, person_id, role) VALUES ($1, $2, $3)', [
        organizationId,
        id,
        role,
      ]);
    else await this.owner.query('INSERT INTO access.programme_roles (person_id, role) VALUES ($1, $2)', [id, role]);
    const signedIn = await request(this.url)
      .post('/api/auth/sign-in/email')
      .send({ email: `${name}@example.org`, password })
      .expect(200);
    // A cookie jar would keep a cookie back that is for HTTPS alone.
    this.agents.set(name, request.agent(this.url).set('Cookie', cookieOf(signedIn)));
    return id;
  }

  /** Requests with the session of the person signed in under this name, or with none for `guest`. */
  as(name: string): Agent {
    if (name === 'guest') return request(this.url);
    const agent = this.agents.get(name);
    if (!agent) throw new Error(`Nobody is signed in as ${name}.`);
    return agent;
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.owner.end();
    await this.remove();
  }
}
