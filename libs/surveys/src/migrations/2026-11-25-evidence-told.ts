/** Others learn from now on what is attached to an answer; of what is attached already they are told once. */
export const evidenceToldMigration = `
  ALTER TABLE evidence NO FORCE ROW LEVEL SECURITY;
  INSERT INTO outbox (tenant_id, event_id, type, data)
  SELECT tenant_id, gen_random_uuid(), 'evidence-attached.v1', json_build_object(
    'assessmentId', assessment_id, 'unitId', unit_id, 'indicatorId', indicator_id, 'evidenceId', id,
    'attachedBy', attached_by, 'attachedAt', to_char(attached_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text
  FROM evidence ORDER BY attached_at, id;
  ALTER TABLE evidence FORCE ROW LEVEL SECURITY;
`;
