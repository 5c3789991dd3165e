import { operations } from '@cairn/contracts/operations.js';
import { type Type, Global, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ApiKeys } from '../auth/api-keys.js';
import { SignIn } from '../auth/sign-in.js';
import { SingleSignOn, SsoConnections } from '../auth/single-sign-on.js';
import { AUTH_POOL, CLOCK, CONFIG } from '../http/http-values.js';
import { LiveEvents } from '../auth/live-events.js';
import { documentOf } from '../http/open-api.js';
import { Runtime } from './runtime.js';

const unused = [
  Runtime,
  SignIn,
  ApiKeys,
  SingleSignOn,
  SsoConnections,
  LiveEvents,
  CommandBus,
  QueryBus,
  CLOCK,
  CONFIG,
  AUTH_POOL,
];

/** Placeholder for what a running process injects; never used. */
@Global()
@Module({ providers: unused.map((provide) => ({ provide, useValue: undefined })), exports: unused })
class Unused {}

/**
 * The API document of these services, made without a database or a server.
 *
 * @param controllers in addition to the services' own
 * @throws RouteWithoutDescription
 */
export const describedServices = async (
  modules: readonly Type<object>[],
  controllers: readonly Type[],
): Promise<OpenAPIObject> => {
  @Module({ imports: [Unused, ...modules], controllers: [...controllers] })
  class Described {}
  const app = await NestFactory.create(Described, new FastifyAdapter(), {
    preview: true,
    logger: ['error'],
    abortOnError: false,
  });
  try {
    return documentOf(app, operations);
  } finally {
    await app.close();
  }
};
