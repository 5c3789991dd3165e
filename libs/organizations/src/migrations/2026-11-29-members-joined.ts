/** Tells the other services of everybody who ever joined an organization before that was published. */
export const membersJoinedMigration = `
  ALTER TABLE events NO FORCE ROW LEVEL SECURITY;
  ALTER TABLE outbox NO FORCE ROW LEVEL SECURITY;
  INSERT INTO outbox (tenant_id, event_id, type, data)
    SELECT tenant_id, id, 'member-joined.v1',
      json_build_object('organizationId', tenant_id, 'personId', data::json ->> 'personId')::text
    FROM events WHERE type = 'MemberJoined' ORDER BY position;
  ALTER TABLE events FORCE ROW LEVEL SECURITY;
  ALTER TABLE outbox FORCE ROW LEVEL SECURITY;
`;
