import { setTimeout as pause } from 'node:timers/promises';
import {
  type PasswordReset,
  passwordReset as passwordResetBody,
  requestPasswordReset,
  setPassword,
} from '@cairn/contracts/organizations/http/password-resets.js';
import type { CommandMeta } from '@cairn/event-sourcing';
import { Public } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { passwordResetOf } from '@cairn/platform/auth/password-reset-token.js';
import { SignIn } from '@cairn/platform/auth/sign-in.js';
import type { Config } from '@cairn/platform/config/config.js';
import { readWithAnySecret } from '@cairn/platform/config/read-with-any-secret.js';
import { CONFIG } from '@cairn/platform/http/http-values.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { Body, Controller, Get, Param, Post, Req, Res, Inject } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { passwordResetQueries } from './password-resets.handler.js';
import { RequestPasswordReset } from './request-password-reset.handler.js';
import { SetPassword } from './set-password.handler.js';

const SHORTEST_ANSWER_MS = 400;

/** Idempotency keys are left aside: one that is remembered for known addresses only would tell them apart. */
const scopeOf = (personId: string, meta: CommandMeta): Scope => ({
  tenantId: personId,
  meta: { ...meta, actor: personId },
});

/**
 * For a guest who forgot the password: whoever has the link has the mail. It sets a password and signs nobody in, so a
 * second step stays asked for.
 */
@Controller('api/password-resets')
export class PasswordResetsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    @Inject(CONFIG) private readonly config: Config,
    private readonly signIn: SignIn,
  ) {}

  /** Known or not, an address is answered alike and after the same while. */
  @Public()
  @Post()
  @Returns(undefined, 202)
  async request(
    @CallerOf() { meta }: Caller,
    @Body({ schema: requestPasswordReset }) { email }: z.output<typeof requestPasswordReset>,
  ): Promise<void> {
    await Promise.all([this.commands.execute(new RequestPasswordReset(email, meta)), pause(SHORTEST_ANSWER_MS)]);
  }

  @Public()
  @Get(':token')
  @Returns(passwordResetBody)
  async read(@CallerOf() { meta }: Caller, @Param('token') token: string): Promise<PasswordReset> {
    const { personId, resetId } = this.follow(token);
    const isOpen = await this.queries.execute(passwordResetQueries.isOpen(scopeOf(personId, meta), resetId));
    return { status: isOpen ? 'open' : 'over' };
  }

  @Public()
  @Post(':token/password')
  @Returns(undefined, 204)
  async set(
    @CallerOf() { meta }: Caller,
    @Param('token') token: string,
    @Body({ schema: setPassword }) { password }: z.output<typeof setPassword>,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { personId, resetId } = this.follow(token);
    await this.commands.execute(new SetPassword(scopeOf(personId, meta), resetId, password));
    reply.header('Set-Cookie', await this.signIn.makeDeviceKnown(personId, headers));
  }

  private follow(token: string): { readonly personId: string; readonly resetId: string } {
    const followed = readWithAnySecret(this.config, (secret) => passwordResetOf(secret, token));
    if (!followed) throw new NotFound('password-reset-not-found');
    return followed;
  }
}
