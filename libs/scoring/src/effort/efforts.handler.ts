import { cheapestPath } from '@cairn/maturity-models';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { findAnswers } from '../score/assessments.query.js';
import { evaluated, pinnedVersion } from '../score/evaluated.query.js';
import { scoring } from '../scoring.service.js';
import { findEffortDays, findEfforts } from './efforts.query.js';
import { assessmentOf } from './known-assessment.query.js';

export const effortQueries = queriesOf(scoring, 'efforts', {
  all: (service, caller: Caller, assessmentId: string) =>
    service.inTenant(caller, async (tx) => {
      await assessmentOf(tx, assessmentId);
      return findEfforts(tx.db, caller.tenantId, assessmentId);
    }),

  path: (service, caller: Caller, assessmentId: string, stage: number) =>
    service.inTenant(caller, async (tx) => {
      const assessment = await assessmentOf(tx, assessmentId);
      const { version, evaluation } = evaluated(
        await pinnedVersion(tx.db, assessment),
        assessment,
        await findAnswers(tx.db, caller.tenantId, assessmentId),
      );
      const { target, best, runnerUp } = cheapestPath(
        version,
        evaluation,
        stage,
        await findEffortDays(tx.db, caller.tenantId, assessmentId),
      );
      return {
        assessmentId,
        target,
        best: best && { ...best, criteria: [...best.criteria] },
        runnerUp: runnerUp && { ...runnerUp, criteria: [...runnerUp.criteria] },
      };
    }),
});
