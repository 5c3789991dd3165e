import type { ApiKeyScope } from '@cairn/contracts/organizations/http/api-keys.js';
import type { Role } from '@cairn/contracts/roles.js';
import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Scope } from '../tenancy/scope.js';

/**
 * The person who makes a request, with its scope. `tenantId` is the organization named by the route, '' on a route
 * without `:organizationId`.
 */
export type Caller = Scope & {
  /** Id of the person, '' for a guest; of an API key its own id, for one of the programme the id of who made it. */
  readonly personId: string;
  /**
   * Roles that count on this route: that of the membership in the organization named, and all roles in the programme.
   */
  readonly roles: readonly Role[];
  /** Present where an API key asks, with all that the key may do; `meta.actor` is the id of the key then. */
  readonly keyScopes?: readonly ApiKeyScope[];
};

declare module 'fastify' {
  interface FastifyRequest {
    caller?: Caller;
  }
}

/** Parameter decorator: the caller as the access guard has established it. */
export const CallerOf = createParamDecorator((_data: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!caller) throw new Error('The access guard did not run before a handler asked for the caller.');
  return caller;
});
