import { SignIn } from '@cairn/platform/auth/sign-in.js';
import { CommandOf } from '@cairn/platform/bus/declared-requests.js';
import { InjectService } from '@cairn/platform/process/service-module.js';
import { Service } from '@cairn/platform/service/service.js';
import type { Scope } from '@cairn/platform/tenancy/scope.js';
import { type ICommandHandler, Command, CommandHandler } from '@nestjs/cqrs';
import { passwordReset } from '../organizations.publications.js';
import { organizations } from '../organizations.service.js';
import type { OrganizationsTables } from '../organizations.tables.js';

/** The scope's tenant and actor are the person. */
@CommandOf(organizations)
export class SetPassword extends Command<void> {
  constructor(
    readonly scope: Scope,
    readonly resetId: string,
    readonly password: string,
  ) {
    super();
  }
}

@CommandHandler(SetPassword)
export class SetPasswordHandler implements ICommandHandler<SetPassword> {
  constructor(
    @InjectService(organizations) private readonly service: Service<OrganizationsTables>,
    private readonly signIn: SignIn,
  ) {}

  execute({ scope, resetId, password }: SetPassword): Promise<void> {
    const personId = scope.tenantId;
    return this.service.inTenant(scope, async (tx) => {
      await tx.execute(passwordReset, personId, { type: 'SetPassword', data: { resetId } });
      await this.signIn.setPassword(personId, password);
    });
  }
}
