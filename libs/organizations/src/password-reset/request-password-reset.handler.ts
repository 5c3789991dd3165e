import { randomUUID } from 'node:crypto';
import type { CommandMeta } from '@cairn/event-sourcing';
import { SignIn } from '@cairn/platform/auth/sign-in.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { passwordReset } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';

/** Idempotency keys are left aside: one that is remembered for known addresses only would tell them apart. */
const scopeOf = (personId: string, meta: CommandMeta): Scope => ({
  tenantId: personId,
  meta: { ...meta, actor: personId },
});

/** A link for the person with this address, who has a password; nothing for any other address. */
@CommandOf(organizations)
export class RequestPasswordReset extends Command<void> {
  constructor(
    readonly email: string,
    readonly meta: CommandMeta,
  ) {
    super();
  }
}

@CommandHandler(RequestPasswordReset)
export class RequestPasswordResetHandler implements ICommandHandler<RequestPasswordReset> {
  constructor(
    @InjectService(organizations) private readonly service: Service<OrganizationsTables>,
    private readonly signIn: SignIn,
  ) {}

  async execute({ email, meta }: RequestPasswordReset): Promise<void> {
    const person = await this.signIn.findPerson({ email });
    if (!person?.hasPassword) return;
    const data = { resetId: randomUUID(), personId: person.id };
    await this.service.execute(scopeOf(person.id, meta), passwordReset, person.id, {
      type: 'RequestPasswordReset',
      data,
    });
  }
}
