import { ServiceModule } from '@cairn/platform/process/service-module.js';
import { ApiKeysController } from './api-key/api-keys.controller.js';
import { apiKeyQueries } from './api-key/api-keys.handler.js';
import { CreateApiKeyHandler } from './api-key/create-api-key.handler.js';
import { ProgrammeApiKeysController } from './api-key/programme-api-keys.controller.js';
import { RevokeApiKeyHandler } from './api-key/revoke-api-key.handler.js';
import { AuditLogController } from './audit-log/audit-log.controller.js';
import { auditLogQueries } from './audit-log/audit-log.handler.js';
import { ExportAuditLogHandler } from './audit-log/export-audit-log.handler.js';
import { ProgrammeAuditLogController } from './audit-log/programme-audit-log.controller.js';
import { AddFacilityHandler } from './facility/add-facility.handler.js';
import { ArchiveFacilityHandler } from './facility/archive-facility.handler.js';
import { CorrectFacilityHandler } from './facility/correct-facility.handler.js';
import { DefineServiceAreasHandler } from './facility/define-service-areas.handler.js';
import { FacilitiesController } from './facility/facilities.controller.js';
import { facilityQueries } from './facility/facilities.handler.js';
import { RestoreFacilityHandler } from './facility/restore-facility.handler.js';
import { AcceptInvitationHandler } from './membership/accept-invitation.handler.js';
import { InvitationsController } from './membership/invitations.controller.js';
import { invitationQueries } from './membership/invitations.handler.js';
import { InviteMemberHandler } from './membership/invite-member.handler.js';
import { MembersController } from './membership/members.controller.js';
import { memberQueries } from './membership/members.handler.js';
import { CorrectOrganizationHandler } from './organization/correct-organization.handler.js';
import { OrganizationsController } from './organization/organizations.controller.js';
import { organizationQueries } from './organization/organizations.handler.js';
import { RegisterOrganizationHandler } from './organization/register-organization.handler.js';
import { organizations } from './organizations.service.js';
import { ConfirmParticipationHandler } from './participation/confirm-participation.handler.js';
import { DeclineParticipationHandler } from './participation/decline-participation.handler.js';
import { InviteHospitalsHandler } from './participation/invite-hospitals.handler.js';
import { ParticipationRequestsController } from './participation/participation-requests.controller.js';
import { participationQueries } from './participation/participations.handler.js';
import { RequestParticipationHandler } from './participation/request-participation.handler.js';
import { EraseMeHandler } from './person/erase-me.handler.js';
import { OwnDataController } from './person/own-data.controller.js';
import { ownDataQueries } from './person/own-data.handler.js';
import { ChangeSingleSignOnHandler } from './sign-in/change-single-sign-on.handler.js';
import { ProgrammeSecondFactorRuleController } from './sign-in/programme-second-factor-rule.controller.js';
import { RequireSecondFactorHandler } from './sign-in/require-second-factor.handler.js';
import { SecondFactorRuleController } from './sign-in/second-factor-rule.controller.js';
import { secondFactorQueries } from './sign-in/second-factor-rules.handler.js';
import { SingleSignOnController } from './sign-in/single-sign-on.controller.js';
import { ChangeStaffRolesHandler } from './staff/change-staff-roles.handler.js';
import { InviteStaffHandler } from './staff/invite-staff.handler.js';
import { JoinStaffHandler } from './staff/join-staff.handler.js';
import { StaffInvitationsController } from './staff/staff-invitations.controller.js';
import { StaffController } from './staff/staff.controller.js';
import { staffQueries } from './staff/staff.handler.js';
import { WithdrawStaffInvitationHandler } from './staff/withdraw-staff-invitation.handler.js';
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
    ParticipationRequestsController,
    StaffController,
    OwnDataController,
    StaffInvitationsController,
    ApiKeysController,
    ProgrammeApiKeysController,
    SingleSignOnController,
    SecondFactorRuleController,
    ProgrammeSecondFactorRuleController,
    AuditLogController,
    ProgrammeAuditLogController,
  ],
  handlers: [
    RegisterOrganizationHandler,
    CorrectOrganizationHandler,
    AddFacilityHandler,
    CorrectFacilityHandler,
    ArchiveFacilityHandler,
    RestoreFacilityHandler,
    DefineServiceAreasHandler,
    InviteMemberHandler,
    AcceptInvitationHandler,
    RequestPasswordResetHandler,
    SetPasswordHandler,
    RequestParticipationHandler,
    ConfirmParticipationHandler,
    DeclineParticipationHandler,
    InviteHospitalsHandler,
    InviteStaffHandler,
    EraseMeHandler,
    WithdrawStaffInvitationHandler,
    JoinStaffHandler,
    ChangeStaffRolesHandler,
    CreateApiKeyHandler,
    RevokeApiKeyHandler,
    ExportAuditLogHandler,
    ChangeSingleSignOnHandler,
    RequireSecondFactorHandler,
  ],
  queries: [
    organizationQueries,
    facilityQueries,
    memberQueries,
    invitationQueries,
    passwordResetQueries,
    participationQueries,
    staffQueries,
    ownDataQueries,
    apiKeyQueries,
    auditLogQueries,
    secondFactorQueries,
  ],
})
export class OrganizationsModule {}
