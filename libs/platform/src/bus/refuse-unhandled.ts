import type { Type } from '@nestjs/common';
import { type RequestKind, declarationOf, declaredBy } from './declared-requests.js';

/** Metadata keys of Nest, which does not export them. */
const keys: Readonly<Record<RequestKind, string>> = { command: '__commandHandler__', query: '__queryHandler__' };

const lists: Readonly<Record<RequestKind, string>> = { command: 'handlers', query: 'queries' };

/** A provider as Nest passes it to a bus. */
export type HandlerProvider = {
  readonly metatype?: unknown;
  readonly inject?: unknown;
  readonly instance?: unknown;
};

const classOf = ({ inject, instance, metatype }: HandlerProvider): Type =>
  (inject ? (instance as object).constructor : metatype) as Type;

/**
 * Checks that every declared request of the services has exactly one handler.
 *
 * @throws Error with a sentence for each that has none or several, saying what to add or remove
 */
export const refuseUnhandled = (
  kind: RequestKind,
  services: readonly string[],
  providers: readonly HandlerProvider[],
): void => {
  const handlersOf = new Map<Type, string[]>();
  for (const handler of providers.map(classOf)) {
    const request = Reflect.getMetadata(keys[kind], handler) as Type;
    handlersOf.set(request, [...(handlersOf.get(request) ?? []), handler.name]);
  }
  const missing = declaredBy(kind, services)
    .filter((request) => !handlersOf.has(request))
    .map((request) => {
      const { service, name } = declarationOf(request) ?? { service: '', name: request.name };
      return `The ${kind} ${name} has no handler; add it to \`${lists[kind]}\` in ${service}.module.ts.`;
    });
  const several = [...handlersOf]
    .filter(([, handlers]) => handlers.length > 1)
    .map(
      ([request, handlers]) =>
        `The ${kind} ${request.name} has ${handlers.length} handlers (${handlers.join(', ')}); remove all but one.`,
    );
  const faults = [...missing, ...several];
  if (faults.length > 0) throw new Error(faults.join('\n'));
};
