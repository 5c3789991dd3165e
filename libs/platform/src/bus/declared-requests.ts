import type { Type } from '@nestjs/common';

export type RequestKind = 'command' | 'query';

export type DeclaredRequest = { readonly kind: RequestKind; readonly service: string; readonly name: string };

const declared = new Map<Type, DeclaredRequest>();

/** Declares a class as a command or query of the service; it then needs exactly one handler. */
export const declareRequest = (kind: RequestKind, service: string, request: Type): void =>
  void declared.set(request, { kind, service, name: request.name });

/**
 * Class decorator: declares a command of the service. The process does not start without exactly one handler for it.
 */
export const CommandOf =
  (service: { readonly name: string }) =>
  (request: Type): void =>
    declareRequest('command', service.name, request);

/** How the class was declared; undefined for any other class. */
export const declarationOf = (request: Type): DeclaredRequest | undefined => declared.get(request);

/** All declared classes of the kind in these services. */
export const declaredBy = (kind: RequestKind, services: readonly string[]): Type[] =>
  [...declared]
    .filter(([, declaration]) => declaration.kind === kind && services.includes(declaration.service))
    .map(([request]) => request);
