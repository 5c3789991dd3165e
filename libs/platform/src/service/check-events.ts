import { type EventDefinitions, upcast } from '@cairn/event-sourcing';
import type { Pool } from '../database/pool.js';
import { inTransaction } from '../database/transaction.js';
import { asService, programmeSettings } from '../tenancy/scope.js';
import type { ServiceRecord } from './service-record.js';

/** A stored event that this program cannot read. */
export type EventFault = {
  readonly tenantId: string;
  readonly stream: string;
  readonly version: number;
  readonly reason: string;
};

type Row = readonly [
  tenantId: string,
  stream: string,
  version: number,
  type: string,
  schemaVersion: number,
  data: string,
];

const AT_ONCE = 1000;

/**
 * Reads every event of a service as it is read before a command, but checks each by its schema, and that the versions of
 * a stream leave none out. Nothing is locked or changed.
 *
 * @param owner connects as the owner of the database, who may become the service
 * @param found is called with each fault
 * @returns how many events were checked
 */
export const checkEvents = async (
  owner: Pool,
  { name, streams }: Pick<ServiceRecord<never>, 'name' | 'streams'>,
  found: (fault: EventFault) => void,
): Promise<number> => {
  const definitions = Object.assign({}, ...streams.map(({ events }) => events)) as EventDefinitions;
  let [checked, last] = [0, undefined as Row | undefined];
  for (;;) {
    const page = await pageAfter(owner, name, last);
    for (const row of page) {
      const reason = flawOf(definitions, row) ?? gapBefore(row, last);
      if (reason) found({ tenantId: row[0], stream: row[1], version: row[2], reason });
      last = row;
    }
    checked += page.length;
    if (page.length < AT_ONCE) return checked;
  }
};

const pageAfter = (owner: Pool, service: string, last: Row | undefined): Promise<Row[]> =>
  inTransaction(owner, `${asService(service)}; ${programmeSettings(service)}`, async (client) => {
    const { rows } = await client.query<Row & unknown[]>({
      text: `SELECT tenant_id, stream, version, type, schema_version, data FROM events
             WHERE (tenant_id, stream, version) > ($1::uuid, $2::text, $3::integer)
             ORDER BY tenant_id, stream, version LIMIT ${AT_ONCE}`,
      values: last ? last.slice(0, 3) : ['00000000-0000-0000-0000-000000000000', '', 0],
      rowMode: 'array',
    });
    return rows;
  });

const flawOf = (definitions: EventDefinitions, [, , , type, schemaVersion, data]: Row): string | undefined => {
  try {
    upcast(definitions, type, schemaVersion, JSON.parse(data));
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
};

const gapBefore = ([tenantId, stream, version]: Row, last: Row | undefined): string | undefined => {
  const before = last && last[0] === tenantId && last[1] === stream ? last[2] : 0;
  return version === before + 1 ? undefined : `It follows version ${before} of its stream.`;
};
