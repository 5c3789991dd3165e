import { randomUUID } from 'node:crypto';
import {
  type CommandMeta,
  type Event,
  type EventDefinitions,
  checkedToWrite,
  currentSchemaVersion,
  VersionConflict,
} from '@cairn/event-sourcing';
import pg from 'pg';
import type { Pool } from '../database/pool.js';
import { isPgError } from '../database/transient.js';
import { tenantSettings } from '../tenancy/scope.js';

export type StandaloneAppend = {
  readonly stream: string;
  readonly definitions: EventDefinitions;
  readonly expectedVersion: number;
  /** An event has an id when its author needs to know it; else it is given one. */
  readonly events: readonly (Event & { readonly id?: string })[];
  readonly meta: CommandMeta;
};

type Waiting = {
  readonly values: string;
  readonly append: StandaloneAppend;
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
};

/**
 * Appends that stand alone (imports, ingest), for one tenant: while one statement is under way the next ones gather,
 * and go together in one statement and one commit. Not for appends that share a transaction with a projection or the
 * outbox.
 */
export class GroupedAppends {
  private waiting: Waiting[] = [];
  private underWay = 0;

  constructor(
    private readonly pool: Pool,
    private readonly tenantId: string,
    private readonly atOnce = 1,
  ) {}

  /**
   * @throws VersionConflict
   * @throws UnwritableEvent
   */
  async append(append: StandaloneAppend): Promise<void> {
    if (append.events.length === 0) return;
    const values = valuesOf(this.tenantId, append);
    await new Promise<void>((done, failed) => {
      this.waiting.push({ append, values, done, failed });
      void this.send();
    });
  }

  private async send(): Promise<void> {
    if (this.underWay >= this.atOnce || this.waiting.length === 0) return;
    const group = this.waiting;
    this.waiting = [];
    this.underWay += 1;
    await this.insert(group).then(
      () => group.forEach(({ done }) => done()),
      (error: unknown) => this.afterFailure(group, error),
    );
    this.underWay -= 1;
    void this.send();
  }

  private async afterFailure(group: readonly Waiting[], error: unknown): Promise<void> {
    if (!isTaken(error) || group.length === 1)
      return group.forEach(({ failed, append }) =>
        failed(isTaken(error) ? new VersionConflict(append.stream, append.expectedVersion) : error),
      );
    for (const member of group)
      await this.insert([member]).then(member.done, (single: unknown) => this.afterFailure([member], single));
  }

  private async insert(group: readonly Waiting[]): Promise<void> {
    await this.pool.query(
      `${tenantSettings(this.tenantId)}; INSERT INTO events (tenant_id, stream, version, id, type, schema_version, data, meta) VALUES ${group.map(({ values }) => values).join(',')}`,
    );
  }
}

const isTaken = (error: unknown): boolean => isPgError(error) && error.constraint === 'events_pkey';

const needsEscape = /['\\]/;
const text = (value: string): string => (needsEscape.test(value) ? pg.escapeLiteral(value) : `'${value}'`);

const valuesOf = (
  tenantId: string,
  { stream, definitions, expectedVersion, events, meta }: StandaloneAppend,
): string => {
  const [before, after] = [`('${tenantId}',${text(stream)},`, `,${text(JSON.stringify(meta))})`];
  return events
    .map((event, index) => {
      const { id, type } = event;
      const data = text(JSON.stringify(checkedToWrite(definitions, event)));
      return `${before}${expectedVersion + index + 1},'${id ?? randomUUID()}',${text(type)},${currentSchemaVersion(definitions, type)},${data}${after}`;
    })
    .join(',');
};
