import { randomUUID } from 'node:crypto';
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
import { readWithAnySecret } from '@cairn/platform/config/read-with-any-secret.js';
import { SignIn } from '@cairn/platform/auth/sign-in.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { passwordReset } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { isOpen } from './password-reset-state.js';

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
@ApiTags('sign-in')
@Controller('api/password-resets')
export class PasswordResetsController {
  constructor(
    @InjectService(organizations) private readonly service: Service<OrganizationsTables>,
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
    await Promise.all([this.sendLink(email, meta), pause(SHORTEST_ANSWER_MS)]);
  }

  @Public()
  @Get(':token')
  @Returns(passwordResetBody)
  async read(@CallerOf() { meta }: Caller, @Param('token') token: string): Promise<PasswordReset> {
    const { personId, resetId } = this.follow(token);
    const { state } = await this.service.inTenant(scopeOf(personId, meta), (tx) => tx.load(passwordReset, personId));
    return { status: isOpen(state, resetId, meta.at) ? 'open' : 'over' };
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
    await this.service.inTenant(scopeOf(personId, meta), async (tx) => {
      await tx.execute(passwordReset, personId, { type: 'SetPassword', data: { resetId } });
      await this.signIn.setPassword(personId, password);
    });
    reply.header('Set-Cookie', await this.signIn.makeDeviceKnown(personId, headers));
  }

  private async sendLink(email: string, meta: CommandMeta): Promise<void> {
    const person = await this.signIn.findPerson({ email });
    if (!person?.hasPassword) return;
    const data = { resetId: randomUUID(), personId: person.id };
    await this.service.execute(scopeOf(person.id, meta), passwordReset, person.id, {
      type: 'RequestPasswordReset',
      data,
    });
  }

  private follow(token: string): { readonly personId: string; readonly resetId: string } {
    const followed = readWithAnySecret(this.service.config, (secret) => passwordResetOf(secret, token));
    if (!followed) throw new NotFound('password-reset-not-found');
    return followed;
  }
}
