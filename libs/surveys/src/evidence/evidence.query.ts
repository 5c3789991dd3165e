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
    .select(['unit_id', 'kind', 'scan'])
    .where('tenant_id', '=', tenantId)
    .where('assessment_id', '=', assessmentId)
    .where('id', '=', evidenceId)
    .executeTakeFirst();
  return row && { unitId: row.unit_id, kind: row.kind, scan: row.scan };
};
