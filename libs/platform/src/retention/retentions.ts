/** Rows of a table of every service that have expired. */
export type Retention = {
  readonly table: string;
  /** The instant from which the days count; a row without one stays. */
  readonly since: string;
  readonly days: number;
};

/** `docs/retention.md` says the same to people; a spec compares. */
export const retentions: readonly Retention[] = [
  { table: 'idempotency_keys', since: 'recorded_at', days: 30 },
  { table: 'refused_facts', since: 'recorded_at', days: 180 },
  { table: 'due_jobs', since: 'dead_at', days: 180 },
];
