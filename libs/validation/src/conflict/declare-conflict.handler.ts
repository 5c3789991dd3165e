import { randomUUID } from 'node:crypto';
import type { declareConflict } from '@cairn/contracts/validation/http/validators.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { conflictStream } from '../validation.publications.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { findCoolingOffYears } from '../rules/rules.query.js';
import { findOrganizationName, holdsProgrammeRole } from './conflicts.query.js';

type Wanted = z.output<typeof declareConflict>;

@CommandOf(validation)
export class DeclareConflict extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly personId: string,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

/** Ties somebody of the programme to an organization, under its name of today. */
@CommandHandler(DeclareConflict)
export class DeclareConflictHandler implements ICommandHandler<DeclareConflict> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, personId, wanted }: DeclareConflict): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      if (!(await holdsProgrammeRole(tx.db, personId))) throw new NotFound('person-not-found');
      const organizationName = await findOrganizationName(tx.db, wanted.organizationId);
      if (organizationName === undefined) throw new NotFound('organization-not-found');
      const coolingOffYears = await findCoolingOffYears(tx.db);
      const data = { conflictId: randomUUID(), organizationName, coolingOffYears, ...wanted };
      const { version } = await tx.execute(conflictStream, personId, { type: 'DeclareConflict', data });
      return { id: data.conflictId, version };
    });
  }
}
