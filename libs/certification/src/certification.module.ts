import { ServiceModule } from '@cairn/platform/process/service-module.js';
import { certificationService } from './certification.service.js';
import { CertificationsController } from './certification/certifications.controller.js';
import { certificationQueries } from './certification/certifications.handler.js';
import { KeysController } from './credential/keys.controller.js';
import { keyQueries } from './credential/keys.handler.js';
import { RegisterController } from './public-register/register.controller.js';
import { registerQueries } from './public-register/register.handler.js';

@ServiceModule(certificationService, {
  controllers: [RegisterController, KeysController, CertificationsController],
  queries: [registerQueries, keyQueries, certificationQueries],
})
export class CertificationModule {}
