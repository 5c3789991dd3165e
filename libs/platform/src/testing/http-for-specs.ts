import { type Type, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request, { type Response } from 'supertest';
import { type FreshDatabase, freshDatabase } from '@cairn/testing/fresh-database.js';
import { migrateAccess } from '../auth/migrate-access.js';
import { SignIn } from '../auth/sign-in.js';
import { signInRoutes } from '../auth/sign-in.routes.js';
import { type Config, parseConfig } from '../config/config.js';
import { createPool } from '../database/pool.js';
import { specSecret } from './spec-secret.js';
import { createLogger } from '../telemetry/logger.js';
import { createMetrics } from '../telemetry/metrics.js';
import { type HttpAppOptions, createHttpApp } from '../process/create-http-app.js';

const accessTemplate = {
  name: 'access',
  fill: async (url: string): Promise<void> => {
    const owner = createPool(url, 1);
    try {
      await migrateAccess(owner, specSecret);
    } finally {
      await owner.end();
    }
  },
};

export const databaseWithAccess = (): Promise<FreshDatabase> => freshDatabase(accessTemplate);

type Requests = ReturnType<typeof request>;

export type HttpForSpecs = {
  readonly app: NestFastifyApplication;
  readonly config: Config;
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly logged: () => string;
  /** Requests that carry no cookie of their own. */
  readonly guest: Requests;
  close(): Promise<void>;
};

/** The controllers as a process over a real socket and the given database. */
export const httpForSpecs = async (
  database: FreshDatabase,
  controllers: Type[],
  settings: Record<string, string> = {},
  options: HttpAppOptions = {},
): Promise<HttpForSpecs> => {
  const config = parseConfig({
    DATABASE_URL: database.url,
    CAIRN_SECRET: specSecret,
    PORT: '0',
    CAIRN_PUBLIC_URL: 'http://cairn.test',
    LOG_LEVEL: 'info',
    CAIRN_WEB_DIR: '/nonexistent',
    ...settings,
  });
  const lines: string[] = [];
  const logger = createLogger(config, { write: (line) => void lines.push(line) });
  @Module({ controllers: [...signInRoutes, ...controllers] })
  class Spec {}
  const app = await createHttpApp(Spec, config, { logger, metrics: createMetrics(), ...options });
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    app,
    config,
    url,
    logged: () => lines.join(''),
    guest: request(url),
    close: () => app.close(),
  };
};

/** The value of a `Cookie` header that sends back what a response set. */
export const cookieOf = (response: Response): string =>
  (response.get('Set-Cookie') ?? []).map((one) => one.split(';')[0]).join('; ');

export const goodPassword = 'purple otters juggle quietly';

/** A person who can sign in. */
export const personWith = async ({ app }: HttpForSpecs, email: string, name = 'Ada Admin'): Promise<string> => {
  const signIn = app.get(SignIn);
  const { id } = await signIn.createPerson({ email, name });
  await signIn.setPassword(id, goodPassword);
  return id;
};

/** The cookie of a new session. */
export const sessionOf = async (http: HttpForSpecs, email: string, password = goodPassword): Promise<string> => {
  return cookieOf(await http.guest.post('/api/auth/sign-in/email').send({ email, password }).expect(200));
};
