import { bodyOf } from '@cairn/api-client/api-client.js';
import type { Pool } from '@cairn/platform/database/pool.js';
import { serviceNames } from '@cairn/platform/database/roles.js';
import { rebuild } from '@cairn/platform/process/rebuild.js';
import type { Client } from 'pg';
import { everyService } from '../../../apps/cli/src/every-service.js';
import type { Visitor } from '../../../apps/standalone/src/demo/visitor.js';
import type { Ledger } from './ledger.js';
import type { MailSink } from './mail-sink.js';
import { keyOf } from './tenants.js';

export type Verdict = { readonly lost: string[]; readonly doubled: string[]; readonly wrong: string[] };

type Kept = {
  readonly ledger: Ledger;
  readonly mail: MailSink;
  readonly database: Client;
  readonly owner: Pool;
  readonly admin: Visitor;
};

/** Holds what was acknowledged outside against what Cairn has. */
export const judge = async (kept: Kept): Promise<Verdict> => {
  const verdict: Verdict = { lost: [], doubled: [], wrong: [] };
  await judgeAnswers(kept, verdict);
  await judgeRecords(kept, verdict);
  await judgeFiles(kept, verdict);
  await judgeCertificates(kept, verdict);
  await judgeMails(kept, verdict);
  await judgeStores(kept, verdict);
  await judgeProjections(kept, verdict);
  return verdict;
};

const same = (one: unknown, other: unknown): boolean => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
const sorted = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .map(([name, of]): [string, unknown] => [name, sorted(of)])
          .sort(([one], [other]) => one.localeCompare(other)),
      )
    : value;

/** Every acknowledged answer stands in the events as its version, and the last of them on the page. */
const judgeAnswers = async ({ ledger, database, admin }: Kept, { lost, doubled }: Verdict): Promise<void> => {
  const { rows } = await database.query<{ stream: string; type: string; data: string }>(
    `SELECT stream, type, data FROM surveys.events WHERE type IN ('AnswerRecorded', 'AnswerWithdrawn', 'IndicatorMarkedNotApplicable') ORDER BY tenant_id, stream, version`,
  );
  const values = new Map<string, unknown[]>();
  for (const { stream, data } of rows) {
    const { indicatorId, value } = JSON.parse(data) as { indicatorId: string; value?: unknown };
    const key = `${stream} ${indicatorId}`;
    values.set(key, [...(values.get(key) ?? []), value]);
  }
  const streams = [...new Set(rows.map(({ stream }) => stream))];
  const streamOf = new Map<string, string | undefined>();
  const last = new Map<string, { version: number; value: unknown; organizationId: string; assessmentId: string }>();
  for (const answer of ledger.of('answer')) {
    const survey = `${answer.assessmentId} ${answer.unitId}`;
    if (!streamOf.has(survey))
      streamOf.set(
        survey,
        streams.find((stream) => stream.includes(answer.assessmentId) && stream.includes(answer.unitId)),
      );
    const found = values.get(`${streamOf.get(survey)} ${answer.indicatorId}`)?.[answer.version - 1];
    if (!same(found, answer.value))
      lost.push(
        `answer ${keyOf(answer)}, version ${answer.version}: ${JSON.stringify({ given: answer.value, found })}`,
      );
    if ((last.get(keyOf(answer))?.version ?? 0) <= answer.version) last.set(keyOf(answer), answer);
  }
  const surveys = new Map([...last.values()].map((one) => [one.assessmentId, one.organizationId]));
  for (const [assessmentId, organizationId] of surveys) {
    const { answers } = await bodyOf(
      admin.api.GET('/api/surveys/{organizationId}/assessments/{assessmentId}', {
        params: { path: { organizationId, assessmentId } },
      }),
    );
    for (const answer of answers) {
      const given = last.get(keyOf({ organizationId, assessmentId, ...answer }));
      if (given && answer.version > given.version)
        doubled.push(`answer ${answer.indicatorId}: version ${answer.version}, ${given.version} acknowledged`);
      if (given && answer.version < given.version) lost.push(`answer ${answer.indicatorId} on the page`);
    }
  }
};

const judgeRecords = async ({ ledger, database }: Kept, { lost, doubled }: Verdict): Promise<void> => {
  const { rows } = await database.query<{ data: string }>(
    `SELECT data FROM surveys.events WHERE type IN ('NoteWritten', 'EvidenceAttached')`,
  );
  const times = new Map<string, number>();
  for (const { data } of rows) {
    const { text, name } = JSON.parse(data) as { text?: string; name?: string };
    const record = text ?? name ?? '';
    times.set(record, (times.get(record) ?? 0) + 1);
  }
  const records = [
    ...ledger.of('note').map(({ text }) => text),
    ...[...ledger.of('link'), ...ledger.of('file')].map(({ name }) => name),
  ];
  for (const record of records) {
    const count = times.get(record) ?? 0;
    if (count === 0) lost.push(record);
    if (count > 1) doubled.push(`${record}: ${count} times`);
  }
};

const judgeFiles = async ({ ledger, admin }: Kept, { lost }: Verdict): Promise<void> => {
  for (const { organizationId, assessmentId, id, name, text } of ledger.of('file')) {
    const { data, response } = await admin.api.GET(
      '/api/surveys/{organizationId}/assessments/{assessmentId}/evidence/{evidenceId}/file',
      { params: { path: { organizationId, assessmentId, evidenceId: id } }, parseAs: 'text' },
    );
    if ((data as unknown) !== text) lost.push(`the content of ${name}: ${response.status}`);
  }
};

const judgeCertificates = async ({ ledger, database, admin }: Kept, verdict: Verdict): Promise<void> => {
  for (const { organizationId, facility, number } of ledger.of('certificate')) {
    const { items: certifications } = await bodyOf(
      admin.api.GET('/api/certification/{organizationId}/certifications', { params: { path: { organizationId } } }),
    );
    if (!certifications.some((one) => one.number === number)) verdict.lost.push(`certificate ${number}`);
    const { rows } = await database.query('SELECT FROM certification.register WHERE facility_name = $1', [facility]);
    if (certifications.length > 1 || rows.length > 1) verdict.doubled.push(`certificate of ${facility}`);
    if (rows.length === 0) verdict.lost.push(`${number} in the register`);
  }
};

/** A mail arrives once, and once more for each time that its sending was interrupted at an unknown point. */
const judgeMails = async ({ mail, database, ledger }: Kept, { lost, doubled }: Verdict): Promise<void> => {
  const { rows: stopped } = await database.query<{ stream: string; count: string }>(
    `SELECT stream, count(*) FROM notifications.events WHERE type = 'SendingInterrupted' GROUP BY 1`,
  );
  const interruptions = new Map(stopped.map(({ stream, count }) => [stream.replace('message-', ''), Number(count)]));
  const copies = new Map<string, number>();
  for (const { messageId } of mail.mails) copies.set(messageId, (copies.get(messageId) ?? 0) + 1);
  for (const [messageId, count] of copies) {
    const [, excused = 0] = [...interruptions].find(([id]) => messageId.includes(id)) ?? [];
    if (count > 1 + excused) doubled.push(`mail ${messageId}: ${count} copies, ${excused} interruptions`);
  }
  const { rows: sent } = await database.query<{ id: string; template: string }>(
    `SELECT id, template FROM notifications.messages WHERE status = 'sent'`,
  );
  const arrived = [...copies.keys()].join(' ');
  for (const { id, template } of sent) if (!arrived.includes(id)) lost.push(`mail ${id}, ${template}`);
  for (const { facility } of ledger.of('certificate')) {
    const letters = mail.mails.filter(({ subject }) => subject.startsWith(`“${facility}” is certified`));
    const distinct = new Set(letters.map(({ to, messageId }) => `${to.join()} ${messageId}`));
    const readers = new Set(letters.map(({ to }) => to.join()));
    if (readers.size === 0) lost.push(`the mail that ${facility} is certified`);
    if (distinct.size > readers.size) doubled.push(`the mail that ${facility} is certified`);
  }
};

const judgeStores = async ({ database }: Kept, { lost, doubled, wrong }: Verdict): Promise<void> => {
  const count = async (text: string): Promise<number> =>
    Number((await database.query<{ count: string }>(text)).rows[0]?.count);
  for (const service of serviceNames) {
    const gaps = await count(
      `SELECT count(*) FROM (SELECT FROM ${service}.events GROUP BY tenant_id, stream HAVING max(version) <> count(*)) AS broken`,
    );
    if (gaps > 0) lost.push(`${gaps} streams of ${service} have gaps`);
    const missing = await count(`SELECT coalesce(max(position), 0) - count(*) AS count FROM ${service}.feed`);
    if (missing > 0) lost.push(`the feed of ${service} lacks ${missing} positions`);
    const twice = await count(`SELECT count(*) - count(DISTINCT event_id) AS count FROM ${service}.feed`);
    if (twice > 0) doubled.push(`the feed of ${service} has ${twice} facts twice`);
    const aside = await count(`SELECT count(*) FROM ${service}.parked`);
    if (aside > 0) wrong.push(`${service} has parked ${aside} facts`);
    const dead = await count(`SELECT count(*) FROM ${service}.due_jobs WHERE dead_at IS NOT NULL`);
    if (dead > 0) wrong.push(`${service} has ${dead} dead jobs`);
  }
};

const judgeProjections = async ({ database, owner }: Kept, { wrong }: Verdict): Promise<void> => {
  for (const service of everyService)
    for (const projection of service.projections) {
      const tables = projection.tables.map((table) => (table.includes('.') ? table : `${service.name}.${table}`));
      const before = await Promise.all(tables.map((table) => digestOf(database, table)));
      await rebuild(owner, service, projection);
      const after = await Promise.all(tables.map((table) => digestOf(database, table)));
      if (!same(before, after)) wrong.push(`${service.name}/${projection.name} is not what its events give`);
    }
};

const digestOf = async (database: Client, table: string): Promise<string> =>
  (
    await database.query<{ digest: string }>(
      `SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) AS digest FROM ${table} t`,
    )
  ).rows[0]?.digest ?? '';
