import { openEvidenceStore } from '@cairn/platform/files/open-evidence-store.js';
import type { Job } from '@cairn/platform/jobs/job.js';
import type { SurveysTables } from '../surveys.tables.js';

/** Deletes the file of evidence that was removed; the key is the id of the evidence. */
export const removeEvidenceFile: Job<SurveysTables> = {
  name: 'remove-evidence-file',
  run: ({ tenantId, key }, { config }) => openEvidenceStore(config).delete(tenantId, key),
};
