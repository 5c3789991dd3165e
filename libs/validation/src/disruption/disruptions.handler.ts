import type { declareDisruption, disruptionAsked } from '@cairn/contracts/validation/http/disruptions.js';
import type { CommandResult } from '@cairn/contracts/values.js';
import { Rejection } from '@cairn/event-sourcing';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { disruptionStream } from '../validation.publications.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import type { DisruptionRejection } from './disruption-state.js';
import { findDisruption, findDisruptions, findPreview } from './disruptions.query.js';
import { shiftVisits } from './shift-visits.job.js';
import { findTouched } from './touched.query.js';

export const disruptionQueries = queriesOf(validation, 'disruptions', {
  latest: (service, caller: Caller) => service.asStaff(caller.personId, (db) => findDisruptions(db)),

  one: (service, caller: Caller, disruptionId: string) =>
    service.asStaff(caller.personId, (db) => findDisruption(db, disruptionId)),

  preview: (service, caller: Caller, asked: z.output<typeof disruptionAsked>) =>
    service.asStaff(caller.personId, (db) => findPreview(db, asked, service.clock.now().slice(0, 10))),
});

@CommandOf(validation)
export class DeclareDisruption extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly disruptionId: string,
    readonly wanted: z.output<typeof declareDisruption>,
  ) {
    super();
  }
}

/** Moves dates that the person has previewed; those of an organization in conflict are not among them. */
@CommandHandler(DeclareDisruption)
export class DeclareDisruptionHandler implements ICommandHandler<DeclareDisruption> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  async execute({ scope, disruptionId, wanted }: DeclareDisruption): Promise<CommandResult> {
    const { visits, ...declared } = wanted;
    const { rows } = await this.service.asStaff(scope.meta.actor, (db) => findTouched(db, declared));
    const versions = new Map(visits.map(({ visitId, version }) => [visitId, version]));
    const touched = rows.flatMap(({ id, tenant_id }) => {
      const visitVersion = versions.get(id);
      return visitVersion === undefined ? [] : [{ visitId: id, organizationId: tenant_id, visitVersion }];
    });
    if (touched.length < versions.size) {
      const known = new Set(touched.map(({ visitId }) => visitId));
      throw new Rejection<DisruptionRejection>('not-in-disruption', {
        visits: [...versions.keys()].filter((visitId) => !known.has(visitId)),
      });
    }
    return this.service.inTenant(scope, async (tx) => {
      const data = { ...declared, visits: touched };
      const result = await tx.execute(disruptionStream, disruptionId, { type: 'DeclareDisruption', data });
      await tx.due(shiftVisits, disruptionId, tx.meta.at);
      return result;
    });
  }
}

@CommandOf(validation)
export class UndoDisruption extends Command<CommandResult> {
  constructor(
    readonly scope: Scope,
    readonly disruptionId: string,
    readonly ifVersion: number,
  ) {
    super();
  }
}

/** Puts the dates back of all visits on which nobody has acted since. */
@CommandHandler(UndoDisruption)
export class UndoDisruptionHandler implements ICommandHandler<UndoDisruption> {
  constructor(@InjectService(validation) private readonly service: Service<ValidationTables>) {}

  execute({ scope, disruptionId, ifVersion }: UndoDisruption): Promise<CommandResult> {
    return this.service.inTenant(scope, async (tx) => {
      const command = { type: 'UndoDisruption', data: {} } as const;
      const result = await tx.execute(disruptionStream, disruptionId, command, { ifVersion });
      await tx.due(shiftVisits, disruptionId, tx.meta.at);
      return result;
    });
  }
}
