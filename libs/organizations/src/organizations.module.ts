import { ServiceModule } from '@cairn/platform/process/service-module.js';
import { FacilitiesController } from './facility/facilities.controller.js';
import { InvitationsController } from './membership/invitations.controller.js';
import { MembersController } from './membership/members.controller.js';
import { OrganizationsController } from './organization/organizations.controller.js';
import { organizations } from './organizations.service.js';
import { PasswordResetsController } from './password-reset/password-resets.controller.js';

@ServiceModule(organizations, {
  controllers: [
    OrganizationsController,
    FacilitiesController,
    MembersController,
    InvitationsController,
    PasswordResetsController,
  ],
})
export class OrganizationsModule {}
