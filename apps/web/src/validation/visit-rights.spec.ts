import type { Me } from '@cairn/contracts/me.js';
import type { Visit } from '@cairn/contracts/validation/http/visits.js';
import { visitRights } from './visit-rights.js';

const hospital = '00000000-0000-4000-8000-000000000001';
const date = (...team: string[]): Visit['appointment'] => ({
  startsAt: '2027-04-20T09:00',
  endsAt: '2027-04-20T16:00',
  timeZone: 'Asia/Riyadh',
  mode: 'on-site',
  validators: team.map((personId) => ({ personId, name: personId })),
  lead: team[0] ?? '',
});
const person = (
  id: string,
  programmeRoles: Me['programmeRoles'] = [],
  role?: Me['memberships'][number]['role'],
): Parameters<typeof visitRights>[1] =>
  ({
    person: { id },
    programmeRoles,
    memberships: role ? [{ organizationId: hospital, role }] : [],
  }) as unknown as Parameters<typeof visitRights>[1];
const people = {
  admin: person('admin', [], 'admin'),
  contributor: person('contributor', [], 'contributor'),
  reader: person('reader', [], 'reader'),
  manager: person('manager', ['manager']),
  analyst: person('analyst', ['analyst']),
  scheduler: person('scheduler', ['scheduler']),
  lead: person('lead', ['validator']),
  'team mate': person('mate', ['validator']),
  'validator elsewhere': person('elsewhere', ['validator']),
  'scheduler in the team': person('mate', ['validator', 'scheduler']),
  'manager in the team': person('mate', ['validator', 'manager']),
  'manager of the hospital': person('theirs', ['manager'], 'admin'),
  'validator of the hospital': person('lead', ['validator'], 'reader'),
};
const offers = ['cancels', 'schedules', 'decides', 'visits', 'leads', 'administers'] as const;
const offered = (visit: Partial<Parameters<typeof visitRights>[0]>) =>
  Object.fromEntries(
    Object.entries(people).map(([who, me]) => {
      const rights = visitRights(
        { organizationId: hospital, status: 'requested', appointment: null, proposal: null, ...visit },
        me,
      );
      return [who, offers.filter((one) => rights[one]).join(' ')];
    }),
  );

describe('what a visit offers to whom', () => {
  it('before a date', () =>
    expect(offered({})).toEqual({
      admin: 'cancels administers',
      contributor: '',
      reader: '',
      manager: 'cancels schedules decides',
      analyst: '',
      scheduler: 'cancels schedules',
      lead: '',
      'team mate': '',
      'validator elsewhere': '',
      'scheduler in the team': 'cancels schedules',
      'manager in the team': 'cancels schedules decides',
      'manager of the hospital': 'cancels administers',
      'validator of the hospital': '',
    }));

  it('while a date waits for the hospital, nothing to its team', () => {
    const { manager, ...proposed } = offered({ status: 'proposed', proposal: date('lead', 'mate') });
    expect(manager).toBe('cancels schedules decides');
    expect(proposed).toMatchObject({ lead: '', 'scheduler in the team': '', 'manager in the team': 'decides' });
  });

  it('while a new date waits, nothing but the visit to either team', () =>
    expect(offered({ status: 'scheduled', appointment: date('lead'), proposal: date('mate') })).toMatchObject({
      lead: 'visits leads',
      'team mate': '',
      'scheduler in the team': '',
      'validator of the hospital': '',
    }));

  it('on a fixed date, findings to the team and its end to the lead', () =>
    expect(offered({ status: 'scheduled', appointment: date('lead', 'mate') })).toMatchObject({
      admin: 'cancels administers',
      manager: 'cancels schedules decides',
      lead: 'visits leads',
      'team mate': 'visits',
      'scheduler in the team': 'visits',
      'validator elsewhere': '',
    }));

  it.each(['concluded', 'decided', 'cancelled'] as const)('once it is %s, nothing to plan or call off', (status) => {
    const found = Object.values(offered({ status, appointment: date('lead', 'mate') })).join(' ');
    expect(found).not.toMatch(/cancels|schedules|visits|leads/);
  });
});

describe('the agenda of a fixed date', () => {
  const plans = (status: Visit['status']) =>
    Object.entries(people)
      .filter(
        ([, me]) =>
          visitRights({ organizationId: hospital, status, appointment: date('lead', 'mate'), proposal: null }, me)
            .plansAgenda,
      )
      .map(([who]) => who);
  it('is set by who plans visits, and by the lead', () =>
    expect(plans('scheduled')).toEqual([
      'manager',
      'scheduler',
      'lead',
      'scheduler in the team',
      'manager in the team',
    ]));
  it.each(['requested', 'concluded', 'decided', 'cancelled'] as const)('is set by nobody once it is %s', (status) =>
    expect(plans(status)).toEqual([]),
  );
});

describe('the letters on decisions', () => {
  it('are for the hospital and the office, not for validators alone', () =>
    expect(
      Object.entries(people)
        .filter(
          ([, me]) =>
            visitRights({ organizationId: hospital, status: 'decided', appointment: date('lead'), proposal: null }, me)
              .readsLetters,
        )
        .map(([who]) => who),
    ).toEqual([
      'admin',
      'contributor',
      'reader',
      'manager',
      'analyst',
      'scheduler',
      'scheduler in the team',
      'manager in the team',
      'manager of the hospital',
      'validator of the hospital',
    ]));
});
