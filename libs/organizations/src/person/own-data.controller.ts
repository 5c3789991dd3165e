import { type OwnData, eraseMe, ownData } from '@cairn/contracts/organizations/http/own-data.js';
import { SignedIn } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Fresh } from '@cairn/platform/auth/fresh.js';
import { SignIn } from '@cairn/platform/auth/sign-in.js';
import { InvalidInput, NotFound } from '@cairn/platform/http/refusals.js';
import { Returns } from '@cairn/platform/http/returns.js';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { EraseMe } from './erase-me.handler.js';
import { ownDataQueries } from './own-data.handler.js';

/** What is kept of the person who asks, and its end. */
@Controller('api/me')
export class OwnDataController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly signIn: SignIn,
  ) {}

  @SignedIn()
  @Get('data')
  @Returns(ownData)
  async read(@CallerOf() { personId, meta }: Caller): Promise<OwnData> {
    const person = await this.signIn.findPerson({ id: personId });
    if (!person) throw new NotFound();
    const { hasPassword: _, ...known } = person;
    return { exportedAt: meta.at, person: known, ...(await this.queries.execute(ownDataQueries.belongings(personId))) };
  }

  @SignedIn()
  @Fresh()
  @Post('erasure')
  @Returns(undefined, 204)
  async erase(
    @CallerOf() { personId, meta }: Caller,
    @Body({ schema: eraseMe }) { email }: z.output<typeof eraseMe>,
  ): Promise<void> {
    const person = await this.signIn.findPerson({ id: personId });
    if (person?.email !== email)
      throw new InvalidInput([{ path: 'email', message: 'must be the address you sign in with' }]);
    await this.commands.execute(new EraseMe(personId, meta));
  }
}
