import { createDueJobs } from '../jobs/due-jobs.tables.js';
import { protect } from '../tenancy/protect.js';
import type { Migrations } from './migrate.js';

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
};
