import { randomUUID } from 'node:crypto';
import type { requestParticipation } from '@cairn/contracts/organizations/http/participation-requests.js';
import { nameKey } from '@cairn/contracts/text.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import type { z } from 'zod';
import { participation } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';
import { admitUse } from '../quota/daily-uses.store.js';
import { keepContact } from './contacts.store.js';
import { openRequestsOf } from './participations.query.js';

type Wanted = z.output<typeof requestParticipation>;

const MOST_A_DAY = 500;
const MOST_OPEN_OF_ADDRESS = 3;

/** From anybody: says nothing of whether the hospital or the address is known. */
@CommandOf(organizations)
export class RequestParticipation extends Command<void> {
  constructor(
    /** Of the programme. */
    readonly scope: Scope,
    readonly wanted: Wanted,
  ) {
    super();
  }
}

@CommandHandler(RequestParticipation)
export class RequestParticipationHandler implements ICommandHandler<RequestParticipation> {
  constructor(@InjectService(organizations) private readonly service: Service<OrganizationsTables>) {}

  async execute({ scope, wanted }: RequestParticipation): Promise<void> {
    const { name, email, model = null, ...hospital } = wanted;
    await this.service.inTenant(scope, async (tx) => {
      await admitUse(tx.db, scope.meta.at, 'too-many-participation-requests', [
        { what: 'requests for participation', subject: programmeTenant, limit: MOST_A_DAY },
      ]);
      const open = await openRequestsOf(tx.db, email);
      const isRepeated = open.some(
        (one) => one.country === wanted.country && nameKey(one.hospital) === nameKey(wanted.hospital),
      );
      if (isRepeated || open.length >= MOST_OPEN_OF_ADDRESS) return;
      const requestId = randomUUID();
      await keepContact(tx.db, requestId, { name, email });
      await tx.execute(participation, requestId, {
        type: 'RequestParticipation',
        data: { requestId, ...hospital, model, byStaff: false },
      });
    });
  }
}
