import { randomUUID } from 'node:crypto';
import type { Service } from '@cairn/platform/service/service.js';
import { RunningServices } from '@cairn/platform/testing/running-services.js';
import { scoring } from '../scoring.service.js';
import type { ScoringTables } from '../scoring.tables.js';
import type { Contribution } from './contribution.js';
import { figuresOf } from './figures.js';
import type { PeerGroup } from './peer-group.js';
import { PeerGroups } from './peer-groups.query.js';
import { renewPeerGroups } from './renew-peer-groups.js';
import { takeSnapshot } from './snapshot.store.js';
import { someQuarters } from './testing/populations.js';

const of = { model: 'diam-enterprise', modelVersion: '2019' };
const days = ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01', '2027-01-01'];

/** The same people under ids as the database keeps them. */
const underRealIds = (quarters: readonly (readonly Contribution[])[]): Contribution[][] => {
  const ids = new Map<string, string>();
  const idOf = (name: string): string => ids.get(name) ?? (ids.set(name, randomUUID()), idOf(name));
  return quarters.map((current) =>
    current.map((one) => ({
      ...one,
      record: `${idOf(one.record)}/1`,
      facilityId: idOf(one.facilityId),
      organizationId: idOf(one.organizationId),
    })),
  );
};

describe('snapshots', () => {
  let running: RunningServices;
  let service: Service<ScoringTables>;
  beforeAll(async () => {
    running = await RunningServices.prepare(scoring);
    service = running.service(scoring);
  });
  afterAll(() => running.stop());

  const fill = (table: string, rows: readonly object[]) =>
    running.owner.query(
      `INSERT INTO scoring.${table} SELECT * FROM json_populate_recordset(NULL::scoring.${table}, $1::json) ON CONFLICT DO NOTHING`,
      [JSON.stringify(rows)],
    );

  /** What organizations have published until a quarter's day. */
  const tell = async (
    current: readonly Contribution[],
    everybody: readonly Contribution[],
    quarter: number,
  ): Promise<void> => {
    await fill(
      'benchmark_facilities',
      current.map(({ organizationId, facilityId, attributes }) => ({
        tenant_id: organizationId,
        facility_id: facilityId,
        ...attributes,
      })),
    );
    const calculated_at = new Date(Date.parse(days[quarter] ?? '') - 86_400_000).toISOString();
    await fill(
      'final_scores',
      current.map(({ organizationId, facilityId, record, stage, score, focusAreas }) => ({
        tenant_id: organizationId,
        assessment_id: record.replace('/1', ''),
        submission: 1,
        facility_id: facilityId,
        facility_name: 'Some Hospital',
        model: of.model,
        model_version: of.modelVersion,
        stage,
        score,
        focus_areas: focusAreas,
        calculated_at,
      })),
    );
    const given = new Set(current.map(({ organizationId }) => organizationId));
    await running.owner.query('TRUNCATE scoring.benchmark_consents');
    await fill(
      'benchmark_consents',
      [...new Set(everybody.map(({ organizationId }) => organizationId))].map((id) => ({
        tenant_id: id,
        given: given.has(id),
        version: 1,
      })),
    );
  };

  const summaryOf = (
    groups: readonly { readonly label: PeerGroup['label']; readonly figures: ReturnType<typeof figuresOf> }[],
  ): string[] =>
    groups
      .map(({ label, figures }) =>
        JSON.stringify([Object.entries(label).sort(), figures.facilities, figures.stages, figures.scoreSum.toFixed(6)]),
      )
      .sort();

  it('keep in the database what the rule decides, quarter after quarter', async () => {
    const quarters = underRealIds(someQuarters(5, 90, days.length));
    let standing: readonly PeerGroup[] = [];
    const published = new Set<string>();
    const expected: string[][] = [];
    for (const [quarter, day] of days.entries()) {
      const current = quarters[quarter] ?? [];
      await tell(current, quarters.flat(), quarter);
      await service.inProgramme((db) => takeSnapshot(db, { ...of, day }));
      const { stays, begins } = renewPeerGroups(standing, current, published);
      standing = [...stays, ...begins];
      for (const { members } of begins) for (const { record } of members) published.add(record);
      expected.push(summaryOf(standing.map(({ label, members }) => ({ label, figures: figuresOf(members) }))));
    }
    const found = await Promise.all(
      days.map((day) => service.inNoTenant((db) => new PeerGroups().of(db, { ...of, day }))),
    );
    expect(found.map(summaryOf)).toEqual(expected);
    expect(new Set(expected.map((groups) => groups.join())).size).toBeGreaterThan(2);
  });

  it('are taken once, however many organizations make one due, and never for a day before the latest', async () => {
    const all = async () => (await running.owner.query('SELECT * FROM scoring.peer_groups ORDER BY id')).rows;
    const before = await all();
    await Promise.all(
      ['2027-01-01', '2027-01-01', '2026-11-01'].map((day) =>
        service.inProgramme((db) => takeSnapshot(db, { ...of, day })),
      ),
    );
    expect(await all()).toEqual(before);
    await Promise.all(
      Array.from({ length: 4 }, () => service.inProgramme((db) => takeSnapshot(db, { ...of, day: '2027-04-01' }))),
    );
    expect(
      (await running.owner.query("SELECT 1 FROM scoring.benchmark_snapshots WHERE day = '2027-04-01'")).rowCount,
    ).toBe(1);
  });
});
