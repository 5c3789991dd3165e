import type { ProgrammeIdentity } from '@cairn/contracts/certification/programme-identity.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { certificatePdf } from '../certificate/certificate.pdf.js';
import { certificationService } from '../certification.service.js';
import { findIdentities } from './identities.query.js';
import { sampleEntry } from './sample-entry.js';

export const identityQueries = queriesOf(certificationService, 'identity', {
  all: (service) => service.inNoTenant(findIdentities),

  /** A certificate of a facility that does not exist, as it would be printed. */
  preview: (service, identity: ProgrammeIdentity) =>
    certificatePdf(sampleEntry(service.clock.now(), identity), service.config.publicUrl, null),
});
