import { email, id } from '@cairn/contracts/values.js';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { plainAddress } from '../http/client-address.js';
import { NotFound } from '../http/refusals.js';
import { Public, SignedIn } from './access.js';
import { type Caller, CallerOf } from './caller.js';
import { type PendingLink, SingleSignOn } from './single-sign-on.js';

const beginning = z.object({
  email,
  to: z
    .string()
    .max(2000)
    .regex(/^\/(?![/\\])[^\\]*$/, 'must be a path')
    .default('/'),
  again: z.boolean().default(false),
});

/** Signing in by the identity provider of an organization. */
@ApiExcludeController()
@Controller('api/auth')
export class SsoController {
  constructor(private readonly singleSignOn: SingleSignOn) {}

  @Public()
  @Post('sign-in/sso')
  @HttpCode(200)
  async begin(
    @Body({ schema: beginning }) asked: z.output<typeof beginning>,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ readonly url: string }> {
    const { location, cookies } = await this.singleSignOn.begin({ ...asked, headers });
    reply.header('Set-Cookie', [...cookies]);
    return { url: location };
  }

  /** A provider sends the browser here; whatever comes of it leads to a page. */
  @Public()
  @Get('sso/callback/:organizationId')
  async finish(
    @Param('organizationId', { schema: id }) organizationId: string,
    @Req() { headers, ip, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const query = url.includes('?') ? url.slice(url.indexOf('?')) : '';
    const { location, cookies } = await this.singleSignOn.finish(organizationId, query, {
      headers,
      address: plainAddress(ip),
    });
    if (cookies.length > 0) reply.header('Set-Cookie', [...cookies]);
    await reply.header('Cache-Control', 'no-store').header('Referrer-Policy', 'no-referrer').redirect(location, 303);
  }

  @Public()
  @Get('sso/link')
  async pending(@Req() { headers }: FastifyRequest): Promise<PendingLink> {
    const pending = await this.singleSignOn.pendingLink(headers);
    if (!pending) throw new NotFound('no-pending-link');
    return pending;
  }

  @SignedIn()
  @Post('sso/link')
  @HttpCode(200)
  async link(
    @CallerOf() { personId }: Caller,
    @Req() { headers }: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ readonly linked: true }> {
    reply.header('Set-Cookie', [...(await this.singleSignOn.link(personId, headers))]);
    return { linked: true };
  }
}
