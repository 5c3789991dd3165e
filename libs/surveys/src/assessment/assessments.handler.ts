import type { DeskFilter } from '@cairn/contracts/list-filters.js';
import { organizationRole } from '@cairn/contracts/roles.js';
import type { AssessmentsQuery, DeskAssessmentsQuery } from '@cairn/contracts/surveys/http/assessments.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { readAs } from '@cairn/platform/service/read-as.js';
import { queriesOf } from '@cairn/platform/bus/queries.js';
import { surveys } from '../surveys.service.js';
import { withYours } from '../teamwork/yours.query.js';
import { countAssessments, findAssessment, findAssessments, findAssessmentsOfAll } from './assessments.query.js';

const isMember = ({ roles }: Caller): boolean => roles.some((role) => organizationRole.safeParse(role).success);

export const assessmentQueries = queriesOf(surveys, 'assessments', {
  ofAll: (service, caller: Caller, asked: DeskAssessmentsQuery) =>
    service.asStaff(caller.personId, (db) => findAssessmentsOfAll(db, asked)),

  figures: (service, caller: Caller, asked: DeskFilter) =>
    service.asStaff(caller.personId, (db) => countAssessments(db, asked)),

  ofOrganization: (service, caller: Caller, asked: AssessmentsQuery) =>
    service.inTenant(caller, async ({ db }) => {
      const found = await findAssessments(db, caller.tenantId, asked);
      if (!isMember(caller)) return found;
      return { ...found, items: await withYours(db, caller.tenantId, caller.personId, found.items) };
    }),

  one: (service, caller: Caller, assessmentId: string) =>
    readAs(service, caller, (db) =>
      findAssessment(db, caller.tenantId, assessmentId, isMember(caller) ? caller.personId : undefined),
    ),
});
