import type { Pool } from '../../database/pool.js';
import { type MemoryDatabase, type Result, rowsOf, SimulatedPgError } from './memory-database.js';
import type { World } from './world.js';

type Asked = string | { readonly name?: string; readonly text: string; readonly values?: readonly unknown[] };

/** Names that transactions hold until they end, for all connections to the database. */
export class Locks {
  private readonly held = new Map<string, { holder: object; waiting: { holder: object; go: () => void }[] }>();

  take(name: string, holder: object): boolean {
    const lock = this.held.get(name);
    if (!lock) this.held.set(name, { holder, waiting: [] });
    return !lock || lock.holder === holder;
  }

  wait(name: string, holder: object): Promise<void> {
    if (this.take(name, holder)) return Promise.resolve();
    return new Promise((go) => this.held.get(name)?.waiting.push({ holder, go }));
  }

  release(holder: object): void {
    for (const [name, lock] of this.held) {
      lock.waiting = lock.waiting.filter((one) => one.holder !== holder);
      if (lock.holder !== holder) continue;
      const next = lock.waiting.shift();
      if (next) {
        lock.holder = next.holder;
        next.go();
      } else this.held.delete(name);
    }
  }
}

const lost = (): Error => new Error('Connection terminated unexpectedly');

/** One connection of a process: statements run one after the other, and anything may go wrong on the way. */
class Connection {
  private tail: Promise<unknown> = Promise.resolve();
  private transaction: { failed: boolean; settings: string; readonly changes: (() => void)[] } | undefined;
  private broken = false;
  private holder = {};

  constructor(
    private readonly world: World,
    private readonly database: MemoryDatabase,
    private readonly locks: Locks,
    private readonly isAlive: () => boolean,
  ) {}

  query(asked: Asked, values: readonly unknown[] = []): Promise<Result> {
    const [text, given] =
      typeof asked === 'string' ? [asked, values] : [asked.name ?? asked.text, asked.values ?? values];
    const answer = this.tail.then(() => this.roundTrip(text, given));
    this.tail = answer.catch(() => undefined);
    return answer;
  }

  on = (): this => this;
  off = (): this => this;
  release = (): void => this.rollBack();

  /** The other side notices that the process or the line is gone. */
  rollBack(): void {
    this.transaction = undefined;
    this.locks.release(this.holder);
    this.holder = {};
  }

  private async roundTrip(text: string, values: readonly unknown[]): Promise<Result> {
    await this.way();
    if (this.broken) throw lost();
    if (this.world.strikes('cut')) return this.cut(`before ${text.slice(0, 24)}`);
    const result = await this.carry(text, values);
    if (this.world.strikes('lost answer')) return this.cut(`after ${text.slice(0, 24)}`);
    await this.way();
    return result;
  }

  /** A caller that is gone gets no answer. */
  private async way(): Promise<void> {
    await this.world.passes(this.world.latency());
    if (!this.isAlive()) await new Promise(() => undefined);
  }

  private cut(where: string): never {
    this.world.note(`connection lost ${where}`);
    this.broken = true;
    this.rollBack();
    throw lost();
  }

  private async carry(text: string, values: readonly unknown[]): Promise<Result> {
    if (text.startsWith('BEGIN')) {
      this.transaction = { failed: false, settings: text, changes: [] };
      return rowsOf([]);
    }
    if (text.startsWith('SET LOCAL app.tenant_id') && this.transaction) {
      this.transaction.settings = `BEGIN;${text}`;
      return rowsOf([]);
    }
    if (text === 'COMMIT' || text === 'ROLLBACK') {
      if (text === 'COMMIT' && this.transaction?.failed === false)
        for (const change of this.transaction.changes) change();
      this.rollBack();
      return rowsOf([]);
    }
    const { transaction } = this;
    if (transaction?.failed) throw new SimulatedPgError('25P02', 'current transaction is aborted');
    const alone = transaction === undefined;
    const changes = transaction?.changes ?? [];
    try {
      const result = await this.statement(text, values, changes);
      if (alone) for (const change of changes) change();
      return result;
    } catch (error) {
      if (transaction) transaction.failed = true;
      throw error;
    } finally {
      if (alone) this.rollBack();
    }
  }

  /** A statement whose process has ended in the meantime goes no further. */
  private async goesOn(holder: object): Promise<void> {
    if (!this.isAlive() || holder !== this.holder) await new Promise(() => undefined);
  }

  private async statement(text: string, values: readonly unknown[], changes: (() => void)[]): Promise<Result> {
    const { holder, locks, world } = this;
    const writes: (() => void)[] = [];
    const result = await this.database.carry(text, {
      values,
      settings: this.transaction?.settings ?? '',
      lock: (name) => locks.wait(name, holder),
      tryLock: (name) => locks.take(name, holder),
      write: (change) => void writes.push(change),
      linger: () => world.passes(world.latency()).then(() => this.goesOn(holder)),
    });
    await this.goesOn(holder);
    if (writes.length > 0 && world.strikes('no space')) {
      world.note(`no space for ${text.slice(0, 24)}`);
      throw new SimulatedPgError('53100', 'could not extend file: No space left on device');
    }
    changes.push(...writes);
    return result;
  }
}

/** The connections of one process, which end with it. */
export class SimulatedPool {
  private readonly connections = new Set<Connection>();
  private alive = true;

  constructor(
    private readonly world: World,
    private readonly database: MemoryDatabase,
    private readonly locks: Locks,
  ) {}

  readonly options = { max: 6 };

  connect(): Promise<Connection> {
    const connection = new Connection(this.world, this.database, this.locks, () => this.alive);
    this.connections.add(connection);
    return Promise.resolve(connection);
  }

  async query(asked: Asked, values?: readonly unknown[]): Promise<Result> {
    const connection = await this.connect();
    try {
      return await connection.query(asked, values);
    } finally {
      connection.release();
      this.connections.delete(connection);
    }
  }

  /** The process is killed at whatever it is doing. */
  kill(): void {
    this.alive = false;
    for (const connection of this.connections) connection.rollBack();
  }

  asPool(): Pool {
    return this as unknown as Pool;
  }
}
