import { randomUUID } from 'node:crypto';
import {
  type Organization,
  organization as organizationBody,
  organizations as organizationBodies,
  registerOrganization,
} from '@cairn/contracts/organizations/http/organizations.js';
import { type CommandResult, commandResult } from '@cairn/contracts/values.js';
import { Allow, SignedIn } from '@cairn/platform/auth/access.js';
import { type Caller, CallerOf } from '@cairn/platform/auth/caller.js';
import { Creates, Returns } from '@cairn/platform/http/returns.js';
import { derivedId } from '@cairn/platform/service/derived-id.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { organization } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { admitUse } from '../quota/daily-uses.store.js';
import { everyOrganization, findOrganization, organizationIdsOf } from './organizations.query.js';

const seesAll = ({ roles }: Caller): boolean =>
  (['manager', 'analyst', 'scheduler'] as const).some((role) => roles.includes(role));

@ApiTags('organizations')
@Controller('api/organizations')
export class OrganizationsController {
  constructor(@InjectService(organizations) private readonly service: Service<OrganizationsTables>) {}

  /** A request repeated under one Idempotency-Key registers one organization, since its id follows from the key. */
  @SignedIn()
  @Post()
  @Creates(commandResult, '/api/organizations/:id')
  register(
    @CallerOf() caller: Caller,
    @Body({ schema: registerOrganization }) { name, country }: z.output<typeof registerOrganization>,
  ): Promise<CommandResult> {
    const { personId, idempotency } = caller;
    const organizationId = idempotency ? derivedId('organization', personId, idempotency.key) : randomUUID();
    const data = { organizationId, name, country, personId };
    const limit = this.service.config.organizationsPerDay;
    return this.service.inTenant({ ...caller, tenantId: organizationId }, async (tx) => {
      await admitUse(tx.db, caller.meta.at, 'too-many-organizations', [
        { what: 'organizations of a person', subject: personId, limit },
      ]);
      return tx.execute(organization, organizationId, { type: 'RegisterOrganization', data });
    });
  }

  /** Staff see every organization, others those they belong to. */
  @SignedIn()
  @Get()
  @Returns(organizationBodies)
  async list(@CallerOf() caller: Caller): Promise<Organization[]> {
    if (seesAll(caller)) return this.service.inProgramme(everyOrganization);
    const ids = await this.service.inNoTenant((db) => organizationIdsOf(db, caller.personId));
    const found: Organization[] = [];
    for (const id of ids) {
      const one = await this.service.inTenant({ tenantId: id, meta: caller.meta }, ({ db }) =>
        findOrganization(db, id),
      );
      if (one) found.push(one);
    }
    return found;
  }

  @Allow('admin', 'contributor', 'reader', 'manager', 'analyst', 'scheduler')
  @Get(':organizationId')
  @Returns(organizationBody)
  async read(@CallerOf() caller: Caller): Promise<Organization> {
    const found = await this.service.inTenant(caller, ({ db }) => findOrganization(db, caller.tenantId));
    if (!found) throw new NotFound();
    return found;
  }
}
