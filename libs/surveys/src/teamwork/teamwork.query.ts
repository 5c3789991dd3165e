import type { Evidence, RecordedAnswer } from '@cairn/contracts/surveys/http/assessments.js';
import type { TeamworkRow } from '@cairn/contracts/surveys/http/teamwork.js';
import type { Kysely } from 'kysely';
import type { SurveysTables } from '../surveys.tables.js';
import { findColleagues } from './colleagues.query.js';
import { teamworkOf } from './teamwork.js';

type Recorded = { readonly answers: readonly RecordedAnswer[]; readonly evidence: readonly Evidence[] };

/** What there is to say to a member about the rows of an assessment; `recorded` names people by their ids. */
export const findTeamwork = async (
  db: Kysely<SurveysTables>,
  tenantId: string,
  assessmentId: string,
  { answers, evidence }: Recorded,
  reader: string,
): Promise<TeamworkRow[]> => {
  const place = ['unit_id as unitId', 'indicator_id as indicatorId'] as const;
  const assignments = await db
    .selectFrom('assignments')
    .select([...place, 'person_id as personId', 'assigned_by as by', 'assigned_at as at'])
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .execute();
  const flags = await db
    .selectFrom('flags')
    .select([...place, 'flagged_by as by', 'flagged_at as at'])
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .execute();
  const notes = await db
    .selectFrom('notes')
    .select([...place, 'author_id as by', 'written_at as at'])
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .execute();
  const names = await findColleagues(
    db,
    tenantId,
    assignments.map(({ personId }) => personId),
  );
  const others = [...answers, ...evidence.map((piece) => ({ ...piece, by: piece.attachedBy, at: piece.attachedAt }))];
  return teamworkOf({ assignments, flags, notes, others }, names, reader);
};
