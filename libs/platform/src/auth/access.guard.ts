import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { NotFound } from '../http/refusals.js';
import { accessOf } from './access.js';
import { asksFresh } from './fresh.js';
import { keyScopeOf } from './key-scope.js';
import { Permissions } from './permissions.js';
import { isWithoutSecondFactor } from './without-second-factor.js';

/** Default deny: a route answers only whom its stated access admits. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly permissions: Permissions) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = accessOf(context.getHandler(), context.getClass());
    if (!access) throw new NotFound();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const handler = context.getHandler();
    request.caller = await this.permissions.admit(request, access, {
      fresh: asksFresh(handler),
      withoutSecondFactor: isWithoutSecondFactor(handler),
      keyScope: keyScopeOf(handler),
    });
    return true;
  }
}
