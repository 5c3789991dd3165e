import { randomUUID } from 'node:crypto';
import { type Correction, correctOrganization, corrections } from '@cairn/contracts/organizations/http/corrections.js';
import {
  type Organization,
  type OrganizationsQuery,
  organization as organizationBody,
  organizations as organizationBodies,
  organizationsQuery,
  registerOrganization,
} from '@cairn/contracts/organizations/http/organizations.js';
import type { Page } from '@cairn/contracts/page.js';
import { type CommandResult, commandResult } from '@cairn/contracts/values.js';
import { Allow, SignedIn } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { IfMatch } from '@cairn/platform/http/if-match.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { derivedId } from '@cairn/platform/service/derived-id.js';
import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { z } from 'zod';
import { CorrectOrganization } from './correct-organization.handler.js';
import { organizationQueries } from './organizations.handler.js';
import { RegisterOrganization } from './register-organization.handler.js';

@Controller('api/organizations')
export class OrganizationsController {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
  ) {}

  /** A request repeated under one Idempotency-Key registers one organization, since its id follows from the key. */
  @SignedIn()
  @Post()
  @Creates(commandResult, '/api/organizations/:id')
  register(
    @CallerOf() caller: Caller,
    @Body({ schema: registerOrganization }) wanted: z.output<typeof registerOrganization>,
  ): Promise<CommandResult> {
    const { personId, idempotency } = caller;
    const organizationId = idempotency ? derivedId('organization', personId, idempotency.key) : randomUUID();
    return this.commands.execute(new RegisterOrganization({ ...caller, tenantId: organizationId }, personId, wanted));
  }

  /** Staff see every organization, others those they belong to. */
  @SignedIn()
  @Get()
  @Returns(organizationBodies)
  list(
    @CallerOf() caller: Caller,
    @Query({ schema: organizationsQuery }) asked: OrganizationsQuery,
  ): Promise<Page<Organization>> {
    return this.queries.execute(organizationQueries.all(caller, asked));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':organizationId')
  @Returns(organizationBody)
  async read(@CallerOf() caller: Caller): Promise<Organization> {
    const found = await this.queries.execute(organizationQueries.one(caller));
    if (!found) throw new NotFound();
    return found;
  }

  @Allow('admin', 'manager')
  @Put(':organizationId/profile')
  @Returns(commandResult)
  correct(
    @CallerOf() caller: Caller,
    @IfMatch() version: number,
    @Body({ schema: correctOrganization }) wanted: z.output<typeof correctOrganization>,
  ): Promise<CommandResult> {
    return this.commands.execute(new CorrectOrganization(caller, wanted, version));
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':organizationId/corrections')
  @Returns(corrections)
  corrections(@CallerOf() caller: Caller): Promise<Correction[]> {
    return this.queries.execute(organizationQueries.corrections(caller));
  }
}
