import { openEvidenceStore } from '@cairn/platform/files/open-evidence-store.js';
import type { Job } from '@cairn/platform/jobs/job.js';
import { systemScope } from '@cairn/platform/tenancy/system-scope.js';
import { surveyStream } from '../surveys.publications.js';
import type { SurveysTables } from '../surveys.tables.js';
import { ofFileKey } from './file-key.js';

const name = 'discard-unattached-file';

/**
 * Deletes a stored file that was never attached. It is due from before a file is stored, and taken back by the
 * transaction that attaches it: whatever becomes of a request, and whether or not its outcome is known, the stream
 * decides. The row is taken first, so that of a late request and this job one waits for the other.
 */
export const discardUnattachedFile: Job<SurveysTables> = {
  name,
  attempts: 200,
  run: ({ tenantId, key }, service) => {
    const { evidenceId, surveyId } = ofFileKey(key);
    return service.inTenant(systemScope(tenantId, service.clock, `${name} ${key}`), async (tx) => {
      await tx.cancelDue({ name }, key);
      const { state } = await tx.load(surveyStream, surveyId);
      if (!state.evidence.has(evidenceId)) await openEvidenceStore(service.config).delete(tenantId, evidenceId);
    });
  },
};
