import { type Me, me } from '@cairn/contracts/me.js';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Pool } from 'pg';
import type { Config } from '../config/config.js';
import { AUTH_POOL, CONFIG } from '../http/http-values.js';
import { HttpRefusal } from '../http/refusals.js';
import { Returns } from '../http/returns.js';
import { SignedIn } from './access.js';
import { membershipsOf, programmeRolesOf } from './memberships.query.js';
import { SignIn } from './sign-in.js';
import { WithoutSecondFactor } from './without-second-factor.js';

@Controller('api/me')
export class MeController {
  constructor(
    private readonly signIn: SignIn,
    @Inject(AUTH_POOL) private readonly pool: Pool,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @SignedIn()
  @WithoutSecondFactor()
  @Get()
  @Returns(me)
  async read(@Req() request: FastifyRequest): Promise<Me> {
    const session = await this.signIn.readSession(request.headers);
    const person = session && (await this.signIn.findPerson({ id: session.personId }));
    if (!session || !person) throw new HttpRefusal(401, 'sign-in-required');
    const [memberships, programmeRoles] = await Promise.all([
      membershipsOf(this.pool, person.id),
      programmeRolesOf(this.pool, person.id),
    ]);
    const { id, name, email, locale, timeZone, hasPassword, twoFactorEnabled } = person;
    return {
      person: { id, name, email, locale, timeZone, hasPassword, twoFactorEnabled },
      memberships,
      programmeRoles,
      secondFactorDueAt: session.secondFactorDueAt?.toISOString() ?? null,
      demo: this.config.demo,
    };
  }
}
