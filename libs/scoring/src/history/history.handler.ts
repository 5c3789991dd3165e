import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { findAssessment } from '../score/assessments.query.js';
import { scoreStream } from '../scoring.publications.js';
import { scoring } from '../scoring.service.js';
import { type AsOf, momentOf } from './as-of.js';
import { findProof } from './proof.query.js';
import { scoreHistory } from './score-history.js';

export const historyQueries = queriesOf(scoring, 'history', {
  proof: (service, caller: Caller, assessmentId: string, asked: AsOf) =>
    service.inTenant(caller, ({ db }) =>
      findProof(db, caller.tenantId, assessmentId, momentOf(asked, service.clock.now())),
    ),

  changes: (service, caller: Caller, assessmentId: string) =>
    service.inTenant(caller, async (tx) => {
      if (!(await findAssessment(tx.db, caller.tenantId, assessmentId))) throw new NotFound('assessment-not-found');
      return scoreHistory(await tx.history(scoreStream, assessmentId));
    }),
});
