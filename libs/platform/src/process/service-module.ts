import { type ModuleMetadata, type Provider, type Type, Inject, Module } from '@nestjs/common';
import type { ICommandHandler } from '@nestjs/cqrs';
import { type AnyQueries, queryHandlersOf } from '../bus/queries.js';
import { handlersFor } from '../bus/stream-command.js';
import type { AnyServiceDefinition } from './prepare-database.js';
import { Runtime } from './runtime.js';
import { serviceToken } from '../service/service-token.js';

const definitions = new WeakMap<object, AnyServiceDefinition>();

/** Parameter decorator: injects the running service of this definition. */
export const InjectService = (definition: { readonly name: string }): ParameterDecorator =>
  Inject(serviceToken(definition)) as ParameterDecorator;

export type ServiceParts = Pick<ModuleMetadata, 'controllers'> & {
  /** Use cases: commands on several streams, or with facts from outside. */
  readonly handlers?: readonly Type<ICommandHandler>[];
  /** The reads of each screen, as `queriesOf` makes them. */
  readonly queries?: readonly AnyQueries[];
};

/**
 * Class decorator: makes the Nest module of one service, with its controllers, a handler for each command on one
 * stream, and the running service.
 */
export const ServiceModule = (
  definition: AnyServiceDefinition,
  { controllers = [], handlers = [], queries = [] }: ServiceParts,
): ClassDecorator => {
  const service: Provider = {
    provide: serviceToken(definition),
    useFactory: (runtime: Runtime) => runtime.service(definition),
    inject: [Runtime],
  };
  return (target) => {
    definitions.set(target, definition);
    Module({
      controllers,
      providers: [service, ...handlersFor(definition), ...handlers, ...queries.flatMap(queryHandlersOf)],
    })(target);
  };
};

/**
 * The definition behind a service's module.
 *
 * @throws Error for a class without `@ServiceModule`
 */
export const definitionOf = (module: object & { readonly name: string }): AnyServiceDefinition => {
  const definition = definitions.get(module);
  if (!definition) throw new Error(`${module.name} is no service's module; decorate it with @ServiceModule.`);
  return definition;
};
