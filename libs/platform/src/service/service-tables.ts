import { createDueJobs } from './due-jobs.tables.js';
import { letScopeRead, protect, protectRelayed } from '../tenancy/protect.js';
import type { Migrations } from '../migrations/migrate.js';

/**
 * Gives notes on facts the tenant of the fact: for earlier notes it comes from the feed, for new ones the transaction's
 * setting, so that earlier releases need not name it.
 */
const belongingToTenants = (table: 'refused_facts' | 'parked'): string => `
    ALTER TABLE ${table} ADD COLUMN tenant_id uuid DEFAULT nullif(current_setting('app.tenant_id', true), '')::uuid;
    DO $$ DECLARE publisher text; BEGIN
      FOR publisher IN SELECT DISTINCT split_part(subscription, ' ', 1) FROM ${table} LOOP
        EXECUTE format('ALTER TABLE %I.feed NO FORCE ROW LEVEL SECURITY', publisher);
        EXECUTE format('UPDATE ${table} SET tenant_id = told.tenant_id FROM %I.feed told WHERE split_part(${table}.subscription, '' '', 1) = %L AND told.position = ${table}.position', publisher, publisher);
        EXECUTE format('ALTER TABLE %I.feed FORCE ROW LEVEL SECURITY', publisher);
      END LOOP;
    END $$;
    DELETE FROM ${table} WHERE tenant_id IS NULL;
    ALTER TABLE ${table} ALTER COLUMN tenant_id SET NOT NULL, DROP CONSTRAINT ${table}_pkey, ADD PRIMARY KEY (tenant_id, subscription, position);
    ${protect(table)};
    ${letScopeRead(table, 'worker')}`;

/** The tables that every service has: its events, its feed, and its book-keeping towards others. */
export const serviceTables: Migrations = {
  '2026-11-22-event-store': `
    CREATE TABLE events (
      tenant_id uuid NOT NULL,
      stream text COLLATE "C" NOT NULL,
      version integer NOT NULL,
      position bigint GENERATED ALWAYS AS IDENTITY,
      id uuid NOT NULL,
      type text COLLATE "C" NOT NULL,
      schema_version smallint NOT NULL,
      data text NOT NULL,
      meta text NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (tenant_id, stream, version)
    );
    ${protect('events', { programmeReads: true })};

    CREATE TABLE outbox (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      tenant_id uuid NOT NULL,
      event_id uuid NOT NULL,
      type text COLLATE "C" NOT NULL,
      data text NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now()
    );

    CREATE TABLE feed (
      position bigint PRIMARY KEY,
      tenant_id uuid NOT NULL,
      event_id uuid NOT NULL,
      type text COLLATE "C" NOT NULL,
      data text NOT NULL,
      recorded_at timestamptz NOT NULL
    );

    CREATE TABLE checkpoints (
      subscription text PRIMARY KEY,
      position bigint NOT NULL DEFAULT 0
    );

    CREATE TABLE refused_facts (
      subscription text NOT NULL,
      position bigint NOT NULL,
      event_id uuid NOT NULL,
      code text NOT NULL,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (subscription, position)
    );

    CREATE TABLE parked (
      subscription text NOT NULL,
      position bigint NOT NULL,
      event_id uuid NOT NULL,
      error text NOT NULL,
      parked_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (subscription, position)
    );

    CREATE TABLE idempotency_keys (
      tenant_id uuid NOT NULL,
      key text COLLATE "C" NOT NULL,
      request_hash text NOT NULL,
      result text,
      recorded_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (tenant_id, key)
    );
    ${protect('idempotency_keys')};

  `,
  '2026-11-22-due-jobs': createDueJobs,
  '2026-11-29-isolation': `
    ${protectRelayed('outbox')};
    ${protectRelayed('feed')};

    ${protect('due_jobs')};
    ${letScopeRead('due_jobs', 'worker')};

    ${letScopeRead('idempotency_keys', 'worker')};
    CREATE INDEX idempotency_keys_by_time ON idempotency_keys USING brin (recorded_at);

    ${belongingToTenants('refused_facts')};
    ${belongingToTenants('parked')};
  `,
  '2026-11-29-parked-in-order': `
    ALTER TABLE parked ADD COLUMN type text COLLATE "C", ADD COLUMN data text, ADD COLUMN recorded_at timestamptz,
      ADD COLUMN retry_asked boolean NOT NULL DEFAULT false;
  `,
  '2026-11-29-rebuild-by-organization': `
    CREATE FUNCTION wait_for_rebuild() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      PERFORM pg_advisory_xact_lock_shared(hashtextextended(TG_TABLE_SCHEMA || ' rebuild ' || current_setting('app.tenant_id', true), 0));
      RETURN NULL;
    END $$;
    CREATE TRIGGER wait_for_rebuild BEFORE INSERT ON events FOR EACH STATEMENT EXECUTE FUNCTION wait_for_rebuild();
  `,
  '2026-11-30-event-chain': `
    SET LOCAL lock_timeout = '5s';
    CREATE INDEX events_by_position ON events USING brin (position);
    CREATE TABLE event_chain (
      tenant_id uuid NOT NULL,
      sequence bigint NOT NULL,
      stream text COLLATE "C" NOT NULL,
      version integer NOT NULL,
      event_id uuid NOT NULL,
      hash text COLLATE "C" NOT NULL,
      PRIMARY KEY (tenant_id, sequence),
      UNIQUE (tenant_id, stream, version)
    );
    ${protect('event_chain', { programmeReads: true })};
    CREATE TABLE chain_heads (
      tenant_id uuid NOT NULL,
      sequence bigint NOT NULL,
      hash text COLLATE "C" NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT now(),
      PRIMARY KEY (tenant_id)
    );
    ${protect('chain_heads', { programmeReads: true })};
  `,
};
