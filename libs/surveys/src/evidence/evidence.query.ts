import type { Evidence, EvidenceScan } from '@cairn/contracts/surveys/http/assessments.js';
import type { Kysely } from 'kysely';
import type { SurveysTables } from '../surveys.tables.js';

/** `attachedBy` is the id of the person; a file's `url` is where it is served. */
export const findEvidence = async (
  db: Kysely<SurveysTables>,
  tenantId: string,
  assessmentId: string,
): Promise<Evidence[]> => {
  const rows = await db
    .selectFrom('evidence')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .orderBy('attached_at')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    indicatorId: row.indicator_id,
    name: row.name,
    kind: row.kind,
    url: row.url ?? `/api/surveys/${tenantId}/assessments/${assessmentId}/evidence/${row.id}/file`,
    mediaType: row.media_type,
    bytes: row.bytes,
    scan: row.kind === 'file' ? (row.scan ?? 'none') : null,
    malware: row.malware,
    attachedBy: row.attached_by,
    attachedAt: row.attached_at,
  }));
};

export type EvidencePlace = {
  readonly facilityId: string;
  readonly unitId: string;
  readonly kind: 'file' | 'link';
  readonly scan: EvidenceScan | null;
};

/** Which survey one piece of evidence belongs to. */
export const findEvidencePlace = async (
  db: Kysely<SurveysTables>,
  tenantId: string,
  assessmentId: string,
  evidenceId: string,
): Promise<EvidencePlace | undefined> => {
  const row = await db
    .selectFrom('evidence')
    .innerJoin('assessments as assessment', (join) =>
      join
        .onRef('assessment.tenant_id', '=', 'evidence.tenant_id')
        .onRef('assessment.id', '=', 'evidence.assessment_id'),
    )
    .select(['assessment.facility_id', 'evidence.unit_id', 'evidence.kind', 'evidence.scan'])
    .where('evidence.tenant_id', '=', tenantId)
    .where('evidence.assessment_id', '=', assessmentId)
    .where('evidence.id', '=', evidenceId)
    .executeTakeFirst();
  return row && { facilityId: row.facility_id, unitId: row.unit_id, kind: row.kind, scan: row.scan };
};
