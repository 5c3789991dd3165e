import { ServiceModule } from '@cairn/platform/process/service-module.js';
import { certificationService } from './certification.service.js';
import { CertificationsController } from './certification/certifications.controller.js';
import { KeysController } from './credential/keys.controller.js';
import { RegisterController } from './public-register/register.controller.js';

@ServiceModule(certificationService, { controllers: [RegisterController, KeysController, CertificationsController] })
export class CertificationModule {}
