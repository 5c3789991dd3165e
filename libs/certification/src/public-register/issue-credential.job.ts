import type { Job } from '@cairn/platform/jobs/job.js';
import type { CertificationTables } from '../certification.tables.js';
import { credentialDue } from '../certification/credential-due.js';
import { readCredential } from './register-entry.query.js';

/** Signs ahead of those who ask, and away from them; a credential that somebody asked for earlier is there already. */
export const issueCredential: Job<CertificationTables> = {
  name: credentialDue.name,
  concurrency: 1,
  run: async ({ key }, service) => {
    await readCredential(service, key);
  },
};
