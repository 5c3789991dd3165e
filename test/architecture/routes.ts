import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { accessOf } from '@cairn/platform/auth/access.js';
import { asksFresh } from '@cairn/platform/auth/fresh.js';
import { keyScopeOf } from '@cairn/platform/auth/key-scope.js';
import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import 'reflect-metadata';

const root = join(__dirname, '../..');

const controllerFiles = (): string[] =>
  ['libs', 'apps'].flatMap((group) =>
    readdirSync(join(root, group), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.controller.ts') && !file.includes('node_modules'))
      .map((file) => join(root, group, file)),
  );

const controllersIn = (file: string): Type[] =>
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  Object.values(require(file) as Record<string, unknown>).filter(
    (exported): exported is Type => typeof exported === 'function' && Reflect.hasMetadata(PATH_METADATA, exported),
  );

export type StatedRoute = {
  readonly route: string;
  readonly access: unknown;
  /** Whether the person must have proved some minutes ago who they are. */
  readonly fresh: boolean;
  /** The scope that lets an API key use it; undefined where none may. */
  readonly keyScope: string | undefined;
};

const routesOf = (controller: Type): StatedRoute[] => {
  const prefixes = [Reflect.getMetadata(PATH_METADATA, controller) as string | string[]].flat();
  return Object.values(Object.getOwnPropertyDescriptors(controller.prototype)).flatMap(({ value: handler }) => {
    if (typeof handler !== 'function' || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
    const access = accessOf(handler, controller);
    const paths = [Reflect.getMetadata(PATH_METADATA, handler) as string | string[]].flat();
    return prefixes.flatMap((prefix) =>
      paths.map((path) => ({
        route: `${method} ${addressOf(prefix, path)}`,
        access: access?.kind === 'roles' ? access.roles : access?.kind,
        fresh: asksFresh(handler),
        keyScope: keyScopeOf(handler),
      })),
    );
  });
};

const addressOf = (prefix: string, path: string): string =>
  `/${[prefix, path]
    .flatMap((part) => part.split('/'))
    .filter(Boolean)
    .map((part) => part.replace(/^:(\w+)/, '{$1}'))
    .join('/')}`;

/** Who may use each route, as its controller states it: every controller in the sources, whether or not it is served. */
export const statedRoutes = (): StatedRoute[] => controllerFiles().flatMap(controllersIn).flatMap(routesOf);
