/** What the kernel keeps, as committed; one publisher and one follower share it. */
export type OutboxRow = {
  readonly id: number;
  readonly tenantId: string;
  readonly eventId: string;
  readonly type: string;
  readonly data: string;
};
export type FeedEntry = Omit<OutboxRow, 'id'> & { readonly position: number };
export type EventRow = readonly [id: string, version: number, type: string, schema: number, data: string, meta: string];
export type DueRow = {
  readonly tenantId: string;
  readonly job: string;
  readonly key: string;
  readonly dueAt: string;
  readonly revision: number;
  readonly attempts: number;
  readonly retryAt: string | null;
  readonly deadAt: string | null;
};
export type ParkedRow = FeedEntry & {
  readonly subscription: string;
  readonly error: string;
  readonly retryAsked: boolean;
};
export type SeenRow = { readonly note: string; readonly times: number; readonly eventId: string };

/** Carries the SQLSTATE as the driver's errors do. */
export class SimulatedPgError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly constraint?: string,
  ) {
    super(message);
  }
}

export type Result = { readonly rows: readonly unknown[]; readonly rowCount: number };
export const rowsOf = (rows: readonly unknown[]): Result => ({ rows, rowCount: rows.length });
const done = (rowCount = 1): Result => ({ rows: [], rowCount });

/** What a statement may do besides reading: everything it writes becomes visible at the commit. */
export type Statement = {
  readonly values: readonly unknown[];
  /** What its transaction began with; empty for a statement that stands alone. */
  readonly settings: string;
  /** Waits for a row or a name until the transaction that holds it has ended. */
  readonly lock: (name: string) => Promise<void>;
  readonly tryLock: (name: string) => boolean;
  readonly write: (change: () => void) => void;
  /** Lets other work run for a moment during the statement. */
  readonly linger: () => Promise<void>;
};

type Carry = (statement: Statement) => Promise<Result> | Result;

/** The setting without which row-level security shows and takes nothing. */
const scopes = {
  tenant: "SET LOCAL app.tenant_id = '",
  relay: "SET LOCAL app.scope = 'relay'",
  follower: "SET LOCAL app.scope = 'follower'",
  worker: "SET LOCAL app.scope = 'worker'",
} as const;

/**
 * The kernel's tables in memory. It knows the kernel's own statements by their names or first words, with what
 * PostgreSQL does at READ COMMITTED, and refuses all others.
 */
export class MemoryDatabase {
  readonly events = new Map<string, EventRow[]>();
  outbox: OutboxRow[] = [];
  readonly feed: FeedEntry[] = [];
  readonly checkpoints = new Map<string, number>();
  readonly due = new Map<string, DueRow>();
  readonly seen: SeenRow[] = [];
  readonly refused: string[] = [];
  readonly parked = new Map<string, ParkedRow>();
  readonly effects = new Map<string, number>();
  private outboxIds = 0;
  private revisions = 0;

  carry(text: string, statement: Statement): Promise<Result> | Result {
    const [, carry, scope] = this.known.find(([words]) => text.startsWith(words)) ?? [];
    if (!carry) throw new Error(`The simulation does not know this statement; add it to memory-database.ts: ${text}`);
    if (scope && !statement.settings.includes(scopes[scope]))
      throw new SimulatedPgError('42501', `row-level security: ${text} asks for the scope ${scope}`);
    if (scope === 'tenant' && tenantsIn(statement.values).some((tenant) => !statement.settings.includes(tenant)))
      throw new SimulatedPgError('42501', `row-level security: ${text} is about another tenant`);
    return carry(statement);
  }

  private readonly known: readonly (readonly [words: string, carry: Carry, scope?: keyof typeof scopes])[] = [
    [
      'read-stream',
      ({ values: [tenant, stream, from = 1] }) =>
        rowsOf((this.events.get(`${tenant} ${stream}`) ?? []).filter(([, version]) => version >= Number(from))),
      'tenant',
    ],
    ['append-', (statement) => this.append(statement), 'tenant'],
    ['publish-', ({ values, write }) => this.publish(values, write), 'tenant'],
    ['relay-move', (statement) => this.relay(statement), 'relay'],
    ['feed-page-', ({ values }) => this.page(values), 'follower'],
    ['read-checkpoint', (statement) => this.readCheckpoint(statement)],
    ['begin-checkpoint', (statement) => this.beginCheckpoint(statement)],
    ['move-checkpoint', (statement) => this.moveCheckpoint(statement)],
    ['INSERT INTO refused_facts', ({ values, write }) => (write(() => this.refused.push(String(values[2]))), done())],
    ['INSERT INTO parked', (statement) => this.park(statement), 'tenant'],
    [
      'SELECT FROM parked',
      ({ values: [tenant, subscription] }) =>
        rowsOf(
          this.parkedOf({ tenant, subscription })
            .slice(0, 1)
            .map(() => ({})),
        ),
      'tenant',
    ],
    [
      'SELECT DISTINCT tenant_id FROM parked WHERE subscription = $1 AND retry_asked',
      ({ values: [subscription] }) => tenantsOf(this.parkedOf({ subscription }).filter((row) => row.retryAsked)),
      'worker',
    ],
    [
      'SELECT DISTINCT tenant_id FROM parked',
      ({ values: [subscription] }) => tenantsOf(this.parkedOf({ subscription })),
      'worker',
    ],
    ['SELECT position, event_id, type', ({ values }) => this.firstParked(values), 'tenant'],
    ['DELETE FROM parked', (statement) => this.unpark(statement), 'tenant'],
    ['UPDATE parked SET retry_asked', (statement) => this.askAgain(statement), 'tenant'],
    ['INSERT INTO due_jobs', (statement) => this.makeDue(statement), 'tenant'],
    ['DELETE FROM due_jobs', (statement) => this.complete(statement), 'tenant'],
    ['UPDATE due_jobs SET attempts', (statement) => this.claim(statement), 'tenant'],
    ['UPDATE due_jobs SET last_error', (statement) => this.fail(statement), 'tenant'],
    ['SELECT tenant_id', ({ values }) => this.claimable(values), 'worker'],
    ['SELECT pg_try_advisory_xact_lock', ({ values: [name], tryLock }) => rowsOf([{ held: tryLock(String(name)) }])],
    ['SELECT pg_advisory_xact_lock', async ({ values: [name], lock }) => (await lock(String(name)), done())],
    ['keep-seen', ({ values, write }) => this.keepSeen(values, write), 'tenant'],
    ['keep-effect', (statement) => this.keepEffect(statement), 'tenant'],
  ];

  private async append({ values: [tenant, meta, ...rest], lock, write }: Statement): Promise<Result> {
    const rows = Array.from(
      { length: rest.length / 6 },
      (_, row): { readonly name: string; readonly event: EventRow } => {
        const [stream, version, id, type, schema, data] = rest.slice(row * 6) as [
          string,
          number,
          string,
          string,
          number,
          string,
        ];
        return { name: `${tenant} ${stream}`, event: [id, version, type, schema, data, String(meta)] };
      },
    );
    for (const { name, event } of rows) await lock(`event ${name} ${event[1]}`);
    if (rows.some(({ name, event }) => this.events.get(name)?.some((one) => one[1] === event[1])))
      throw new SimulatedPgError('23505', 'duplicate key', 'events_pkey');
    write(() => {
      for (const { name, event } of rows) this.events.set(name, [...(this.events.get(name) ?? []), event]);
    });
    return done(rows.length);
  }

  /** Ids are given when the statement runs, so that they do not reflect the order of the commits. */
  private publish([tenant, ...rest]: readonly unknown[], write: Statement['write']): Result {
    const rows = Array.from({ length: rest.length / 3 }, (_, row): OutboxRow => {
      const [eventId, type, data] = rest.slice(row * 3) as [string, string, string];
      return { id: (this.outboxIds += 1), tenantId: String(tenant), eventId, type, data };
    });
    write(() => this.outbox.push(...rows));
    return done(rows.length);
  }

  private async relay({ values: [name, batch], lock, tryLock, write, linger }: Statement): Promise<Result> {
    if (name !== 'relay surveys') return done(0);
    const visible = [...this.outbox].sort((a, b) => a.id - b.id).slice(0, Number(batch));
    const last = this.feed.at(-1)?.position ?? 0;
    await linger();
    if (!tryLock(String(name))) return done(0);
    await linger();
    const taken = visible.filter(({ id }) => this.outbox.some((one) => one.id === id));
    const moved = taken.map(({ id: _, ...row }, index): FeedEntry => ({ ...row, position: last + index + 1 }));
    for (const { position } of moved) await lock(`feed ${position}`);
    if (moved.some(({ position }) => this.feed.some((one) => one.position === position)))
      throw new SimulatedPgError('23505', 'duplicate key', 'feed_pkey');
    const ids = new Set(taken.map(({ id }) => id));
    write(() => {
      this.outbox = this.outbox.filter(({ id }) => !ids.has(id));
      this.feed.push(...moved);
    });
    return done(moved.length);
  }

  private page([after, types, window]: readonly unknown[]): Result {
    const low = this.feed.find(({ position }) => position > Number(after))?.position;
    const newest = this.feed.at(-1)?.position ?? 0;
    const end = low === undefined ? Number(after) : Math.max(Number(after), Math.min(low + Number(window) - 1, newest));
    const rows = this.feed.filter(
      ({ position, type }) => position > Number(after) && position <= end && (types as string[]).includes(type),
    );
    const column = (of: (row: FeedEntry) => string): string | null =>
      rows.length > 0 ? rows.map(of).join('\x1e') : null;
    return rowsOf([
      [
        String(end),
        String(newest),
        column(({ position }) => String(position)),
        column(({ tenantId }) => tenantId),
        column(({ eventId }) => eventId),
        column(({ type }) => type),
        column(({ data }) => data),
        column(() => '2027-03-09 06:00:00.000000'),
      ],
    ]);
  }

  /** Passes over a row that another transaction holds. */
  private readCheckpoint({ values: [name], tryLock }: Statement): Result {
    const position = this.checkpoints.get(String(name));
    return rowsOf(position !== undefined && tryLock(`checkpoint ${name}`) ? [{ position: String(position) }] : []);
  }

  private async beginCheckpoint({ values: [name], lock, write }: Statement): Promise<Result> {
    if (this.checkpoints.has(String(name))) return done(0);
    await lock(`checkpoint ${name}`);
    if (this.checkpoints.has(String(name))) return done(0);
    write(() => this.checkpoints.set(String(name), 0));
    return done();
  }

  private moveCheckpoint({ values: [name, from, to], tryLock, write }: Statement): Result {
    if (this.checkpoints.get(String(name)) !== Number(from)) return done(0);
    if (!tryLock(`checkpoint ${name}`)) return done(0);
    if (this.checkpoints.get(String(name)) !== Number(from)) return done(0);
    write(() => this.checkpoints.set(String(name), Number(to)));
    return done();
  }

  /** In their order; of one tenant or of all. */
  private parkedOf({ tenant, subscription }: { tenant?: unknown; subscription: unknown }): ParkedRow[] {
    return [...this.parked.values()]
      .filter((row) => row.subscription === subscription && (tenant === undefined || row.tenantId === tenant))
      .sort((a, b) => a.position - b.position);
  }

  private async park({ values, lock, write }: Statement): Promise<Result> {
    const [subscription, error, tenants, positions, events, types, data] = values as [string, string, ...string[][]];
    const rows = (positions ?? []).map((position, row): ParkedRow => {
      const [tenantId = '', eventId = '', type = '', text = ''] = [tenants, events, types, data].map((of) => of?.[row]);
      return {
        position: Number(position),
        tenantId,
        eventId,
        type,
        data: text,
        subscription,
        error,
        retryAsked: false,
      };
    });
    for (const row of rows) await lock(`parked ${parkedName(row)}`);
    if (rows.some((row) => this.parked.has(parkedName(row))))
      throw new SimulatedPgError('23505', 'duplicate key', 'parked_pkey');
    write(() => rows.forEach((row) => this.parked.set(parkedName(row), row)));
    return done(rows.length);
  }

  private firstParked([tenant, subscription]: readonly unknown[]): Result {
    return rowsOf(
      this.parkedOf({ tenant, subscription })
        .slice(0, 1)
        .map(({ position, eventId, type, data }) => [
          String(position),
          eventId,
          type,
          data,
          '2027-03-09T06:00:00.000Z',
        ]),
    );
  }

  private async unpark({ values: [tenantId, subscription, position], lock, write }: Statement): Promise<Result> {
    const name = parkedName({ tenantId, subscription, position });
    await lock(`parked ${name}`);
    if (!this.parked.has(name)) return done(0);
    write(() => this.parked.delete(name));
    return done();
  }

  /** A retry is requested, or one has failed: `UPDATE ... WHERE tenant_id = $1`, the latter in one subscription. */
  private async askAgain({ values: [tenant, failed, position, error], lock, write }: Statement): Promise<Result> {
    const rows = [...this.parked.values()].filter(
      ({ tenantId, subscription }) => tenantId === tenant && (failed === undefined || subscription === failed),
    );
    for (const row of rows) await lock(`parked ${parkedName(row)}`);
    const left = rows.filter((row) => this.parked.has(parkedName(row)));
    write(() => {
      for (const row of left) {
        const reason = failed !== undefined && row.position === Number(position) ? String(error) : row.error;
        this.parked.set(parkedName(row), { ...row, retryAsked: failed === undefined, error: reason });
      }
    });
    return done(left.length);
  }

  private async makeDue({ values, lock, write }: Statement): Promise<Result> {
    const [tenantId, job, key, dueAt] = values as [string, string, string, string];
    await lock(`due ${tenantId} ${job} ${key}`);
    const revision = (this.revisions += 1);
    const row = { tenantId, job, key, dueAt, revision, attempts: 0, retryAt: null, deadAt: null };
    write(() => this.due.set(`${tenantId} ${job} ${key}`, row));
    return done();
  }

  private async complete({ values: [tenant, job, key, revision], lock, write }: Statement): Promise<Result> {
    const name = `${tenant} ${job} ${key}`;
    await lock(`due ${name}`);
    if (this.due.get(name)?.revision !== revision) return done(0);
    write(() => this.due.delete(name));
    return done();
  }

  private async claim({ values, lock, write }: Statement): Promise<Result> {
    const [tenant, job, key, revision, attempts, now, retryAt] = values;
    const name = `${tenant} ${job} ${key}`;
    await lock(`due ${name}`);
    const row = this.due.get(name);
    if (!row || row.revision !== revision || row.attempts !== attempts || row.deadAt) return done(0);
    if ((row.retryAt ?? row.dueAt) > String(now)) return done(0);
    const claimed: DueRow = { ...row, attempts: row.attempts + 1, retryAt: String(retryAt) };
    write(() => this.due.set(name, claimed));
    return rowsOf([{ ...claimed, claimableAt: claimed.retryAt }]);
  }

  private async fail({ values, lock, write }: Statement): Promise<Result> {
    const [tenant, job, key, revision, attempts, , retryAt, deadAt, takenBack] = values;
    const name = `${tenant} ${job} ${key}`;
    await lock(`due ${name}`);
    const row = this.due.get(name);
    if (!row || row.revision !== revision || row.attempts !== attempts) return done(0);
    const failed = { retryAt: retryAt as string | null, deadAt: deadAt as string | null };
    write(() => this.due.set(name, { ...row, ...failed, attempts: row.attempts - Number(takenBack) }));
    return done();
  }

  private claimable([until, jobs, limit]: readonly unknown[]): Result {
    return rowsOf(
      [...this.due.values()]
        .map((row) => ({ ...row, claimableAt: row.retryAt ?? row.dueAt }))
        .filter(
          ({ deadAt, claimableAt, job }) =>
            deadAt === null && claimableAt <= String(until) && (jobs as string[]).includes(job),
        )
        .sort((a, b) => (a.claimableAt < b.claimableAt ? -1 : a.claimableAt > b.claimableAt ? 1 : 0))
        .slice(0, Number(limit)),
    );
  }

  private keepSeen([eventId, note, times]: readonly unknown[], write: Statement['write']): Result {
    write(() => this.seen.push({ eventId: String(eventId), note: String(note), times: Number(times) }));
    return done();
  }

  private async keepEffect({ values: [key], lock, write }: Statement): Promise<Result> {
    await lock(`effect ${key}`);
    if (this.effects.has(String(key))) return done(0);
    write(() => this.effects.set(String(key), (this.effects.get(String(key)) ?? 0) + 1));
    return done();
  }
}

const isTenant = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith('00000000-0000-4000-8000-');

/** The tenants that a statement names. */
const tenantsIn = (values: readonly unknown[]): readonly string[] => values.flat().filter(isTenant);

const parkedName = (row: { readonly [part in 'tenantId' | 'subscription' | 'position']: unknown }): string =>
  `${row.tenantId} ${row.subscription} ${row.position}`;

const tenantsOf = (rows: readonly ParkedRow[]): Result =>
  rowsOf([...new Set(rows.map(({ tenantId }) => tenantId))].map((tenant_id) => ({ tenant_id })));
