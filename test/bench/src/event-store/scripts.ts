import { someTenant } from '@cairn/platform/testing/running-services.js';
import { data, metaText } from './bench.js';

/** Of the same length; pgbench takes a word after a colon for a variable. */
const [limitData, limitMeta] = [data, metaText].map((json) => json.replaceAll(':', '='));

const someStream = '\\set r random(1, 9000000000000000000)\n';

const insert = (table: string, rows: number): string =>
  `INSERT INTO ${table} (tenant_id, stream, version, id, type, schema_version, data, meta) VALUES ${Array.from({ length: rows }, (_, row) => `('${someTenant}', 'limit-' || :r, ${row + 1}, gen_random_uuid(), 'LampSwitched', 1, '${limitData}', '${limitMeta}')`).join(',')};`;

const select = (table: string, stream: string): string =>
  `SELECT id, version, type, schema_version, data, meta FROM ${table} WHERE tenant_id = '${someTenant}' AND stream = ${stream} ORDER BY version;`;

/** What pgbench does for the same effect: one statement in a transaction of its own. */
export const insertScript = (rows: number): string => someStream + insert('surveys.events', rows);

export const readScript = (stream: string): string => select('surveys.events', `'${stream}'`);

/** The statements of a command with its projection and its outbox row, in one transaction under row-level security. */
export const commandScript = `${someStream}BEGIN;
SET LOCAL app.tenant_id = '${someTenant}';
${select('events', `'limit-' || :r`)}
${insert('events', 1)}
INSERT INTO lamps (tenant_id, stream, is_on, times) VALUES ('${someTenant}', 'limit-' || :r, true, 1) ON CONFLICT (tenant_id, stream) DO UPDATE SET is_on = true, times = lamps.times + 1;
INSERT INTO outbox (tenant_id, event_id, type, data) VALUES ('${someTenant}', gen_random_uuid(), 'lamp-switched.v1', '${limitData}');
COMMIT;`;
