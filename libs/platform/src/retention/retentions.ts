/** Rows of a table of every service that have expired. */
export type Retention = {
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
];
