import { actRecordedInSurveys } from '@cairn/contracts/surveys/events/act-recorded.v1.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { actOf } from '@cairn/platform/service/act-of.js';
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
    if (place?.kind !== 'file') return undefined;
    // Before it is opened: nobody reads evidence of which the audit log does not learn.
    const { tenantId, meta } = caller;
    await service.inTenant({ tenantId, meta }, (tx) => {
      tx.publish([
        actOf(actRecordedInSurveys, 'evidence-opened', { meta }, evidenceId, {
          assessmentId,
          facilityId: place.facilityId,
        }),
      ]);
      return Promise.resolve();
    });
    return openEvidenceStore(service.config).get(tenantId, evidenceId);
  },
});
