import { ServiceModule } from '@cairn/platform/process/service-module.js';
import { certificationService } from './certification.service.js';
import { ChangeCertificationHandler } from './certification/change-certification.handler.js';
import { CertificationsController } from './certification/certifications.controller.js';
import { certificationQueries } from './certification/certifications.handler.js';
import { KeysController } from './credential/keys.controller.js';
import { keyQueries } from './credential/keys.handler.js';
import { StatusListsController } from './credential/status-lists.controller.js';
import { statusListQueries } from './credential/status-lists.handler.js';
import { FacilityStandingController } from './facility-standing/facility-standing.controller.js';
import { facilityStandingQueries } from './facility-standing/facility-standing.handler.js';
import { IdentityController } from './identity/identity.controller.js';
import { identityQueries } from './identity/identity.handler.js';
import { LogCheckpointsController } from './log-checkpoint/log-checkpoints.controller.js';
import { logCheckpointQueries } from './log-checkpoint/log-checkpoints.handler.js';
import { RegisterListController } from './public-register/register-list.controller.js';
import { registerListQueries } from './public-register/register-list.handler.js';
import { RegisterController } from './public-register/register.controller.js';
import { registerQueries } from './public-register/register.handler.js';
import { PublicationsController } from './publication/publications.controller.js';
import { publicationQueries } from './publication/publications.handler.js';
import { VerificationsController } from './verification/verifications.controller.js';
import { verificationQueries } from './verification/verifications.handler.js';

@ServiceModule(certificationService, {
  controllers: [
    RegisterListController,
    RegisterController,
    KeysController,
    CertificationsController,
    IdentityController,
    StatusListsController,
    VerificationsController,
    PublicationsController,
    FacilityStandingController,
    LogCheckpointsController,
  ],
  handlers: [ChangeCertificationHandler],
  queries: [
    registerQueries,
    keyQueries,
    certificationQueries,
    identityQueries,
    statusListQueries,
    verificationQueries,
    registerListQueries,
    publicationQueries,
    facilityStandingQueries,
    logCheckpointQueries,
  ],
})
export class CertificationModule {}
