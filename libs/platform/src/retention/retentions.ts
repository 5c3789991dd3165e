import type { ServiceName } from '../database/roles.js';

/** Rows of a table of every service, or of the one named, that have expired. */
export type Retention = {
  readonly service?: ServiceName;
  readonly table: string;
  /** Column with the instant from which the days count; a row with null stays. */
  readonly since: string;
  readonly days: number;
};

/** Retention periods. `docs/retention.md` states the same for people; a spec compares. */
export const retentions: readonly Retention[] = [
  { table: 'idempotency_keys', since: 'recorded_at', days: 30 },
  { table: 'refused_facts', since: 'recorded_at', days: 180 },
  { table: 'due_jobs', since: 'dead_at', days: 180 },
  { service: 'organizations', table: 'audit_log', since: 'at', days: 1095 },
  { service: 'notifications', table: 'public_events', since: 'at', days: 365 },
  { service: 'notifications', table: 'webhook_deliveries', since: 'at', days: 30 },
];

export const retentionsOf = (service: string): readonly Retention[] =>
  retentions.filter((one) => one.service === undefined || one.service === service);
