import { defineService } from '@cairn/platform/process/service-definition.js';
import type { ServiceProjection } from '@cairn/platform/service/stream.js';
import { certificationStream, identityStream, publicationStream } from './certification.publications.js';
import type { CertificationTables } from './certification.tables.js';
import { certificationCalendar } from './certification/certification-calendar.job.js';
import { certifications } from './certification/certifications.projection.js';
import { assessmentScores } from './inbox/assessment-scores.reaction.js';
import { grantWhenDecided } from './inbox/grant-certification-when-decided.reaction.js';
import { identities } from './identity/identities.projection.js';
import { peopleWhoBelonged } from './inbox/people-who-belonged.reaction.js';
import { rememberConfirmations } from './inbox/remember-model-confirmations.reaction.js';
import { rememberModelVersion } from './inbox/remember-model-version-when-published.reaction.js';
import { startSigningCheckpoints } from './log-checkpoint/log-checkpoints.store.js';
import { certificationMigration } from './migrations/2026-11-22-certification.js';
import { modelVersionsMigration } from './migrations/2026-11-25-model-versions.js';
import { standingChangesMigration } from './migrations/2026-11-29-standing-changes.js';
import { modelConfirmationsMigration } from './migrations/2026-11-29-model-confirmations.js';
import { conflictsMigration } from './migrations/2026-11-29-conflicts.js';
import { listsMigration } from './migrations/2026-11-29-lists.js';
import { renewalsAndNumbersMigration } from './migrations/2026-11-29-renewals-and-numbers.js';
import { programmesIdentityMigration } from './migrations/2026-11-29-the-programmes-identity.js';
import { statusListsMigration } from './migrations/2026-11-29-whether-it-stands.js';
import { issuedCredentialsMigration } from './migrations/2026-11-30-issued-credentials.js';
import { standingOverModelsMigration } from './migrations/2026-11-30-standing-over-models.js';
import { publicationsMigration } from './migrations/2026-11-30-publications.js';
import { publications } from './publication/publications.projection.js';
import { issueCredential } from './public-register/issue-credential.job.js';
import { register } from './public-register/register.projection.js';

export const certificationService = defineService<CertificationTables>({
  name: 'certification',
  streams: [certificationStream, identityStream, publicationStream],
  projections: [certifications, register, identities, publications] as ServiceProjection<CertificationTables>[],
  reactions: [
    grantWhenDecided,
    rememberModelVersion,
    ...rememberConfirmations,
    ...peopleWhoBelonged,
    ...assessmentScores,
  ],
  jobs: [certificationCalendar, issueCredential],
  companions: [startSigningCheckpoints],
  migrations: {
    '2026-11-22-certification': certificationMigration,
    '2026-11-25-model-versions': modelVersionsMigration,
    '2026-11-29-model-confirmations': modelConfirmationsMigration,
    '2026-11-29-renewals-and-numbers': renewalsAndNumbersMigration,
    '2026-11-29-conflicts': conflictsMigration,
    '2026-11-29-standing-changes': standingChangesMigration,
    '2026-11-29-the-programmes-identity': programmesIdentityMigration,
    '2026-11-29-whether-it-stands': statusListsMigration,
    '2026-11-29-lists': listsMigration,
    '2026-11-30-issued-credentials': issuedCredentialsMigration,
    '2026-11-30-publications': publicationsMigration,
    '2026-11-30-standing-over-models': standingOverModelsMigration,
  },
});
