import type { Type } from '@nestjs/common';

export type RequestKind = 'command' | 'query';

export type DeclaredRequest = { readonly kind: RequestKind; readonly service: string; readonly name: string };

const declared = new Map<Type, DeclaredRequest>();

/** Notes that the bus carries instances of `request` to a handler of the service. */
export const declareRequest = (kind: RequestKind, service: string, request: Type): void =>
  void declared.set(request, { kind, service, name: request.name });

/** Marks a class as a command of the service: the process does not start without exactly one handler for it. */
export const CommandOf =
  (service: { readonly name: string }) =>
  (request: Type): void =>
    declareRequest('command', service.name, request);

/** What the class was declared as, or undefined for any other class. */
export const declarationOf = (request: Type): DeclaredRequest | undefined => declared.get(request);

/** Every class of the kind that these services declare. */
export const declaredBy = (kind: RequestKind, services: readonly string[]): Type[] =>
  [...declared]
    .filter(([, declaration]) => declaration.kind === kind && services.includes(declaration.service))
    .map(([request]) => request);
