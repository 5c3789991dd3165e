import type { INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import 'reflect-metadata';
import { accessOf } from './access.js';

/** A route says nothing about who may use it. */
class RouteWithoutAccess extends Error {
  constructor(route: string) {
    super(`The route ${route} does not state who may use it: add @Public(), @SignedIn() or @Allow(...roles) to it.`);
    this.name = 'RouteWithoutAccess';
  }
}

/** @throws RouteWithoutAccess */
export const checkEveryRouteStatesAccess = (app: INestApplicationContext): void => {
  for (const { controllers } of app.get(ModulesContainer).values())
    for (const { metatype } of controllers.values()) if (typeof metatype === 'function') checkController(metatype);
};

const checkController = (controller: { readonly name: string; readonly prototype: object }): void => {
  for (const [name, handler] of methodsOf(controller.prototype)) {
    if (name === 'constructor' || !Reflect.hasMetadata('path', handler)) continue;
    if (!accessOf(handler, controller)) throw new RouteWithoutAccess(`${controller.name}.${name}`);
  }
};

const methodsOf = (prototype: object | null): [string, object][] => {
  if (!prototype || prototype === Object.prototype) return [];
  const own = Object.entries(Object.getOwnPropertyDescriptors(prototype)).filter(
    ([, { value }]) => typeof value === 'function',
  );
  return [
    ...own.map(([name, { value }]): [string, object] => [name, value as object]),
    ...methodsOf(Object.getPrototypeOf(prototype) as object | null),
  ];
};
