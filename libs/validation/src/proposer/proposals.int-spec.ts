import { proposals } from '@cairn/contracts/validation/http/validators.js';
import type { Caller } from '@cairn/platform/auth/caller.js';
import { queryHandlersOf } from '@cairn/platform/bus/queries.js';
import { programmeTenant } from '@cairn/platform/tenancy/programme.js';
import { someTenant } from '@cairn/platform/testing/running-services.js';
import { hearsMemberJoined, requestedVisit, scopeBy } from '../testing/a-visit.js';
import { VisitsRunning } from '../testing/visits-running.js';
import { profileStream } from '../validation.publications.js';
import { ada, ben, cleo, manager } from '../visit/testing/visits.js';
import type { Wanted } from './planned-visit.js';
import { proposalQueries } from './proposals.handler.js';

describe('the ranked proposals of a visit', () => {
  let visits: VisitsRunning;

  beforeAll(async () => {
    visits = await VisitsRunning.start();
    for (const [personId, country, timeZone] of [
      [ada, 'SA', 'Asia/Riyadh'],
      [ben, 'NZ', 'Pacific/Auckland'],
    ] as const) {
      const execute = (command: object) =>
        visits.service.execute(scopeBy(manager, programmeTenant), profileStream, personId, command as never);
      await execute({
        type: 'RecordProfile',
        data: {
          languages: ['en'],
          country,
          region: null,
          timeZone,
          workingDays: [1, 2, 3, 4, 5, 7],
          visitsPerMonth: 3,
        },
      });
      await execute({
        type: 'RecordQualifications',
        data: {
          roles: [],
          qualifications: [{ model: 'diam-enterprise', highestStage: 7, from: '2026-01-01', until: null }],
          trainings: [],
          mentors: false,
          inTraining: false,
        },
      });
    }
  });
  afterAll(() => visits.stop());

  const ranked = async (visitId: string, wanted: Partial<Wanted> = {}) => {
    const [Handler] = queryHandlersOf(proposalQueries);
    if (!Handler) throw new Error('There is no handler of proposals.');
    const caller: Caller = { ...scopeBy(manager), personId: manager, roles: ['manager'] };
    const query = proposalQueries.ranked(caller, visitId, { languages: ['en'], ...wanted });
    return proposals.parse(await new Handler(visits.service).execute(query));
  };

  it('take what is known of validators, and one of them fits the proposal as it stands', async () => {
    const visitId = await requestedVisit(visits.service);
    const found = await ranked(visitId);
    expect(found.ranked[0]).toMatchObject({
      startsAt: '2027-04-01T09:00',
      endsAt: '2027-04-01T16:00',
      team: [{ personId: ada, name: 'Ada', costs: [{ code: 'travel', amount: 1 }] }],
      lead: ada,
    });
    expect(found.rejected).toContainEqual({
      personId: cleo,
      name: 'Cleo',
      reasons: [{ code: 'profile-missing', dates: found.dates }],
    });
    const { startsAt = '', endsAt = '', lead = '', team = [] } = found.ranked[0] ?? {};
    await expect(
      visits.propose(visitId, { startsAt, endsAt, lead, mode: 'on-site', validators: team.map((one) => one.personId) }),
    ).resolves.toBeDefined();
  });

  it('leave out the days of other visits, the day beside them, and those who belong to the organization', async () => {
    const found = await ranked(await requestedVisit(visits.service));
    expect(found.ranked.filter(({ team }) => team[0]?.personId === ada).map(({ firstDay }) => firstDay)).not.toContain(
      '2027-04-01',
    );
    await hearsMemberJoined(visits.service, ada, someTenant);
    const without = await ranked(await requestedVisit(visits.service));
    expect(without.rejected).toContainEqual(
      expect.objectContaining({ personId: ada, reasons: [{ code: 'belonged', dates: without.dates }] }),
    );
    expect(without.ranked[0]?.team[0]?.personId).toBe(ben);
  });

  it('are none for a window that is over, which is said and no error', async () => {
    visits.running.clock.set('2027-06-02T06:00:00.000Z');
    expect(await ranked(await requestedVisit(visits.service))).toMatchObject({ ranked: [], dates: 0 });
  });
});
