import { keepApart, letScopeRead, protect } from '@cairn/platform/tenancy/protect.js';

/**
 * The feed that programs read: positions are given under the lock of one row, so that they are dense and never late.
 * Secrets of webhooks are sealed; how far each has come is no event.
 */
export const integrationsMigration = `
  CREATE TABLE public_event_count (
    single boolean PRIMARY KEY DEFAULT true CHECK (single),
    last bigint NOT NULL
  );
  INSERT INTO public_event_count (last) VALUES (0);

  CREATE TABLE public_events (
    tenant_id uuid NOT NULL,
    position bigint NOT NULL,
    event_id uuid NOT NULL,
    type text COLLATE "C" NOT NULL,
    data text NOT NULL,
    at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, position)
  );
  CREATE INDEX public_events_in_order ON public_events (position);
  CREATE INDEX public_events_by_time ON public_events USING brin (at);
  ${protect('public_events', { programmeReads: true })};
  ${keepApart('public_events')};
  ${letScopeRead('public_events', 'worker')};

  CREATE TABLE webhooks (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    url text NOT NULL,
    types jsonb NOT NULL,
    description text NOT NULL,
    by_person uuid NOT NULL,
    paused text,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
  );
  ${protect('webhooks')};

  CREATE TABLE webhook_secrets (
    tenant_id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    generation integer NOT NULL,
    sealed text NOT NULL,
    until timestamptz,
    PRIMARY KEY (tenant_id, webhook_id, generation)
  );
  ${protect('webhook_secrets')};
  ${letScopeRead('webhook_secrets', 'worker')};

  CREATE TABLE webhook_progress (
    tenant_id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    position bigint NOT NULL,
    failures integer NOT NULL DEFAULT 0,
    next_try_at timestamptz,
    leased_until timestamptz,
    PRIMARY KEY (tenant_id, webhook_id)
  );
  ${protect('webhook_progress')};

  CREATE TABLE webhook_deliveries (
    tenant_id uuid NOT NULL,
    id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    event_id uuid NOT NULL,
    type text COLLATE "C" NOT NULL,
    position bigint NOT NULL,
    at timestamptz NOT NULL,
    status integer,
    error text,
    milliseconds integer NOT NULL,
    PRIMARY KEY (tenant_id, id)
  );
  CREATE INDEX webhook_deliveries_in_order ON webhook_deliveries (tenant_id, webhook_id, at DESC, id);
  ${protect('webhook_deliveries')};
  ${letScopeRead('webhook_deliveries', 'worker')};
`;
