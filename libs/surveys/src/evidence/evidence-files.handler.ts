import type { Caller } from '@cairn/platform/auth/caller.js';
import { readAs } from '@cairn/platform/service/read-as.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { openEvidenceStore } from '@cairn/platform/files/open-evidence-store.js';
import { HttpRefusal } from '@cairn/platform/http/refusals.js';
import { surveys } from '../surveys.service.js';
import { findEvidencePlace } from './evidence.query.js';

export const evidenceFileQueries = queriesOf(surveys, 'evidence files', {
  one: async (service, caller: Caller, assessmentId: string, evidenceId: string) => {
    const place = await readAs(service, caller, (db) =>
      findEvidencePlace(db, caller.tenantId, assessmentId, evidenceId),
    );
    if (place?.scan === 'awaited') throw new HttpRefusal(409, 'evidence-quarantined');
    if (place?.scan === 'infected') throw new HttpRefusal(409, 'evidence-infected');
    return place?.kind === 'file' ? openEvidenceStore(service.config).get(caller.tenantId, evidenceId) : undefined;
  },
});
