export { certificationService } from './certification.service.js';
export { rotateSigningKeys } from './credential/signing-keys.store.js';
export { unsignedCheckpoints } from './log-checkpoint/checkpoint-signatures.jws.js';
export { CertificationModule } from './certification.module.js';
