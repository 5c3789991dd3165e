import type { GapReport, gapReportAsked } from '@cairn/contracts/scoring/http/gap-report.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import type { z } from 'zod';
import { publishedGroupsOf } from '../benchmark/published-groups.query.js';
import { type AsOf, momentOf } from '../history/as-of.js';
import { scoring } from '../scoring.service.js';
import { peersOf } from './peers-of.js';
import { readGapReport } from './read-gap-report.query.js';

type Asked = AsOf & Pick<z.output<typeof gapReportAsked>, 'language'>;

export const gapReportQueries = queriesOf(scoring, 'gap report', {
  one: async (service, caller: Caller, assessmentId: string, { language, asOf: wanted }: Asked): Promise<GapReport> => {
    const asOf = momentOf({ asOf: wanted }, service.clock.now());
    const peers = peersOf(await publishedGroupsOf(service).ofAssessment(caller, assessmentId, asOf.slice(0, 10)));
    return service.inTenant(caller, (tx) =>
      readGapReport(tx, assessmentId, { language, peers, asOf, isPast: wanted !== undefined }),
    );
  },
});
