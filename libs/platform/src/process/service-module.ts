import { type ModuleMetadata, type Provider, Inject, Module } from '@nestjs/common';
import type { AnyServiceDefinition } from './prepare-database.js';
import { Runtime } from './runtime.js';

const definitions = new WeakMap<object, AnyServiceDefinition>();

const token = (name: string): string => `service ${name}`;

/** Gives a controller the running service of this definition. */
export const InjectService = (definition: { readonly name: string }): ParameterDecorator =>
  Inject(token(definition.name)) as ParameterDecorator;

/** The Nest module of one service: its controllers, and the running service for them. */
export const ServiceModule = (
  definition: AnyServiceDefinition,
  { controllers = [], providers = [] }: Pick<ModuleMetadata, 'controllers' | 'providers'>,
): ClassDecorator => {
  const service: Provider = {
    provide: token(definition.name),
    useFactory: (runtime: Runtime) => runtime.service(definition),
    inject: [Runtime],
  };
  return (target) => {
    definitions.set(target, definition);
    Module({ controllers, providers: [service, ...providers] })(target);
  };
};

/**
 * @throws Error for a class without `@ServiceModule`
 */
export const definitionOf = (module: object & { readonly name: string }): AnyServiceDefinition => {
  const definition = definitions.get(module);
  if (!definition) throw new Error(`${module.name} is no service's module; decorate it with @ServiceModule.`);
  return definition;
};
