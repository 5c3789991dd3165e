import type { DeskScoresQuery, ScoresQuery } from '@cairn/contracts/scoring/http/scores.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { type AsOf, momentOf } from './as-of.js';
import { findScoreAsOf } from './proof.query.js';
import { scoring } from '../scoring.service.js';
import { findScore, findScores, findScoresOfAll } from '../score/scores.query.js';

export const scoreQueries = queriesOf(scoring, 'scores', {
  ofAll: (service, caller: Caller, asked: DeskScoresQuery) =>
    service.asStaff(caller.personId, (db) => findScoresOfAll(db, asked)),

  ofOrganization: (service, caller: Caller, asked: ScoresQuery) =>
    service.inTenant(caller, ({ db }) => findScores(db, caller.tenantId, asked)),

  one: (service, caller: Caller, assessmentId: string, asked: AsOf) => {
    const moment = momentOf(asked, service.clock.now());
    return service.inTenant(caller, ({ db }) =>
      asked.asOf === undefined
        ? findScore(db, caller.tenantId, assessmentId)
        : findScoreAsOf(db, caller.tenantId, assessmentId, moment),
    );
  },
});
