import type { ProgrammeIdentity } from '@cairn/contracts/certification/programme-identity.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { certificationService } from '../certification.service.js';
import { findIdentities } from './identities.query.js';
import { sampleEntry } from './sample-entry.js';

export const identityQueries = queriesOf(certificationService, 'identity', {
  all: (service) => service.inNoTenant(findIdentities),

  /** A certificate of a facility that does not exist, as it would be printed. */
  preview: async (service, identity: ProgrammeIdentity) => {
    // Loaded with the first document: few processes ever make one.
    const { certificatePdf } = await import('../certificate/certificate.pdf.js');
    return certificatePdf(sampleEntry(service.clock.now(), identity), service.config.publicUrl, null);
  },
});
