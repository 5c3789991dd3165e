import type { RehearsalLinesQuery, RehearsalsQuery } from '@cairn/contracts/scoring/http/rehearsals.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import { scoring } from '../scoring.service.js';
import { findLines, findRehearsal, findRehearsalResult, findRehearsals } from './rehearsals.query.js';

export const rehearsalQueries = queriesOf(scoring, 'rehearsals', {
  latest: (service, asked: RehearsalsQuery) => service.inProgramme((db) => findRehearsals(db, asked)),

  one: (service, caller: Caller, rehearsalId: string) =>
    service.asStaff(caller.personId, (db) => findRehearsalResult(db, rehearsalId)),

  lines: (service, caller: Caller, rehearsalId: string, asked: RehearsalLinesQuery) =>
    service.asStaff(caller.personId, async (db) => {
      if (!(await findRehearsal(db, rehearsalId))) throw new NotFound('rehearsal-not-found');
      return findLines(db, rehearsalId, asked);
    }),
});
