import { services } from '../../infra/local/services.mjs';
import { type AnyServiceDefinition } from '@cairn/platform/process/prepare-database.js';
import { definitionOf } from '@cairn/platform/process/service-module.js';

const isModule = (name: string): boolean => name.endsWith('Module');

/** Every service as its module defines it. */
export const serviceDefinitions = (): AnyServiceDefinition[] =>
  services.flatMap((name) => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const library = require(`@cairn/${name}`) as Record<string, { readonly name: string }>;
    return Object.keys(library)
      .filter(isModule)
      .map((module) => definitionOf(library[module] as { readonly name: string }));
  });
