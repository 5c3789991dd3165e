import type { rehearsalView } from '@cairn/contracts/scoring/http/rehearsals.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { NotFound } from '@cairn/platform/http/refusals.js';
import type { z } from 'zod';
import { scoring } from '../scoring.service.js';
import { findLines, findRehearsal, findRehearsalResult, findRehearsals } from './rehearsals.query.js';

type View = z.output<typeof rehearsalView>;

export const rehearsalQueries = queriesOf(scoring, 'rehearsals', {
  latest: (service, model: string | undefined, version: string | undefined) =>
    service.inProgramme((db) => findRehearsals(db, model, version)),

  one: (service, caller: Caller, rehearsalId: string) =>
    service.asStaff(caller.personId, (db) => findRehearsalResult(db, rehearsalId)),

  lines: (service, caller: Caller, rehearsalId: string, view: View, after: string | undefined) =>
    service.asStaff(caller.personId, async (db) => {
      if (!(await findRehearsal(db, rehearsalId))) throw new NotFound('rehearsal-not-found');
      return findLines(db, rehearsalId, view, after);
    }),
});
