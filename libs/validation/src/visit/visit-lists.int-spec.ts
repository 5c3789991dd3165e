import {
  type DeskVisitsQuery,
  type VisitSummary,
  deskVisitsQuery,
  visitSummary,
} from '@cairn/contracts/validation/http/visits.js';
import { RunningServices } from '@cairn/platform/testing/running-services.js';
import type { Service } from '@cairn/platform/service/service.js';
import { multiplyRows, uuidOf } from '@cairn/testing/multiply-rows.js';
import { validation } from '../validation.service.js';
import type { ValidationTables } from '../validation.tables.js';
import { type FirstTurn, countVisits } from './visit-list.query.js';
import { findVisitsInScope } from './visits.query.js';

const date = `coalesce(appointment ->> 'startsAt', proposal ->> 'startsAt', earliest::text) COLLATE "C"`;

describe('the lists of visits', () => {
  let running: RunningServices;
  let service: Service<ValidationTables>;
  beforeAll(async () => {
    running = await RunningServices.prepare(validation);
    service = running.service(validation);
    await running.owner.query(
      `INSERT INTO validation.visits (tenant_id, id, organization_name, facility_id, facility_name, country, time_zone, assessment_id, model, model_version,
         target_stage, status, holds_assessment, mode, earliest, latest, checklist, requested_at, version)
       SELECT ${uuidOf(`'organization' || n % 5`)}, ${uuidOf(`'visit' || n`)}, 'Health ' || n % 5, ${uuidOf(`'facility' || n`)}, 'Hospital ' || n,
         CASE WHEN n % 2 = 0 THEN 'KR' ELSE 'US' END, 'Asia/Seoul', ${uuidOf(`'assessment' || n`)}, 'emram', '2018', n % 8,
         (ARRAY['requested', 'proposed', 'scheduled', 'concluded', 'decided', 'cancelled'])[1 + n % 6], false, 'on-site', date '2027-01-01' + n % 9,
         date '2027-02-01', '[]', timestamptz '2027-01-01Z' + n % 11 * interval '1 microsecond', 1
       FROM generate_series(1, 60) n`,
    );
    await multiplyRows(running.owner, ['validation'], 30, { into: 'new organizations' });
  });
  afterAll(() => running.stop());

  const every = async (
    asked: Partial<Record<keyof DeskVisitsQuery, string>>,
    first: FirstTurn = 'decisions',
  ): Promise<VisitSummary[]> => {
    const found: VisitSummary[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const query = deskVisitsQuery.parse({ limit: '400', ...asked, ...(cursor && { cursor }) });
      const page = await service.inProgramme((db) => findVisitsInScope(db, query, first));
      found.push(...page.items);
      cursor = page.next;
    }
    return found;
  };
  const idsIn = async (rest: string): Promise<string[]> =>
    (await running.owner.query<{ id: string }>(`SELECT id FROM validation.visits ${rest}`)).rows.map(({ id }) => id);

  it.each<[FirstTurn, string]>([
    ['decisions', `'concluded', 'requested'`],
    ['dates', `'requested', 'concluded'`],
  ])('by urgency have %s first, then open visits by their date, and closed ones last', async (first, turns) => {
    const found = await every({ sort: 'urgency' }, first);
    expect(found.map(({ id }) => id)).toEqual(
      await idsIn(
        `ORDER BY array_position(ARRAY[${turns}, 'proposed', 'scheduled', 'decided', 'cancelled'], status::text),
           CASE WHEN status NOT IN ('decided', 'cancelled') THEN ${date} END, ${date} DESC, tenant_id, id`,
      ),
    );
    expect(found).toHaveLength(1800);
    expect(visitSummary.parse(found[0])).toEqual(found[0]);
  });

  it('by request have the latest first, to the microsecond', async () =>
    expect((await every({})).map(({ id }) => id)).toEqual(
      await idsIn('ORDER BY requested_at DESC, tenant_id DESC, id DESC'),
    ));

  it('hold what waits for the programme, what has a date, and what is over', async () => {
    for (const [turn, statuses] of [
      ['due', `'requested', 'concluded'`],
      ['planned', `'proposed', 'scheduled'`],
      ['closed', `'decided', 'cancelled'`],
    ] as const)
      expect((await every({ turn, country: 'KR' })).map(({ id }) => id).toSorted()).toEqual(
        (await idsIn(`WHERE status IN (${statuses}) AND country = 'KR'`)).toSorted(),
      );
  });

  it('are counted by status as SQL counts them, however many there are', async () => {
    const figures = await service.inProgramme((db) => countVisits(db, { country: 'US' }));
    for (const [status, count] of Object.entries(figures))
      expect([status, count]).toEqual([status, (await idsIn(`WHERE status = '${status}' AND country = 'US'`)).length]);
    expect(Object.values(figures).reduce((sum, count) => sum + count, 0)).toBe(900);
  });
});
