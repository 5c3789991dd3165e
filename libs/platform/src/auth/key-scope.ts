import type { ApiKeyScope } from '@cairn/contracts/organizations/http/api-keys.js';
import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import 'reflect-metadata';

const KEY_SCOPE = 'cairn:key-scope';

/**
 * API keys with this scope may use the route; a route without it answers no key. The API's description says it too, as
 * `x-key-scope`.
 */
export const KeyScope = (scope: ApiKeyScope): MethodDecorator =>
  applyDecorators(SetMetadata(KEY_SCOPE, scope), ApiExtension('x-key-scope', scope));

export const keyScopeOf = (handler: object): ApiKeyScope | undefined =>
  Reflect.getMetadata(KEY_SCOPE, handler) as ApiKeyScope | undefined;
