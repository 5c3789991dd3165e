import { ServiceModule } from '@cairn/platform/process/service-module.js';
import { AddFacilityHandler } from './facility/add-facility.handler.js';
import { DefineServiceAreasHandler } from './facility/define-service-areas.handler.js';
import { FacilitiesController } from './facility/facilities.controller.js';
import { facilityQueries } from './facility/facilities.handler.js';
import { AcceptInvitationHandler } from './membership/accept-invitation.handler.js';
import { InvitationsController } from './membership/invitations.controller.js';
import { invitationQueries } from './membership/invitations.handler.js';
import { InviteMemberHandler } from './membership/invite-member.handler.js';
import { MembersController } from './membership/members.controller.js';
import { memberQueries } from './membership/members.handler.js';
import { OrganizationsController } from './organization/organizations.controller.js';
import { organizationQueries } from './organization/organizations.handler.js';
import { RegisterOrganizationHandler } from './organization/register-organization.handler.js';
import { organizations } from './organizations.service.js';
import { PasswordResetsController } from './password-reset/password-resets.controller.js';
import { passwordResetQueries } from './password-reset/password-resets.handler.js';
import { RequestPasswordResetHandler } from './password-reset/request-password-reset.handler.js';
import { SetPasswordHandler } from './password-reset/set-password.handler.js';

@ServiceModule(organizations, {
  controllers: [
    OrganizationsController,
    FacilitiesController,
    MembersController,
    InvitationsController,
    PasswordResetsController,
  ],
  handlers: [
    RegisterOrganizationHandler,
    AddFacilityHandler,
    DefineServiceAreasHandler,
    InviteMemberHandler,
    AcceptInvitationHandler,
    RequestPasswordResetHandler,
    SetPasswordHandler,
  ],
  queries: [organizationQueries, facilityQueries, memberQueries, invitationQueries, passwordResetQueries],
})
export class OrganizationsModule {}
