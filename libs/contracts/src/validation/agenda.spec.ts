import fc from 'fast-check';
import { type AgendaEntry, shippedAgenda } from './agenda.js';
import { agendaDays, agendaProblems, minutesOfEntry, moveEntry } from './agenda-times.js';
import { draftAgenda } from './draft-agenda.js';

const twoDays = { startsAt: '2027-04-20T09:00', endsAt: '2027-04-21T16:00' };
const nights = { startsAt: '2027-04-20T22:00', endsAt: '2027-04-22T06:00' };
const [ada, ben] = ['00000000-0000-4000-8000-00000000000c', '00000000-0000-4000-8000-00000000000d'];
const team = [ada, ben];
const entry = (id: string, from: string, until: string, more: Partial<AgendaEntry> = {}): AgendaEntry => ({
  id,
  day: 1,
  from,
  until,
  title: id,
  serviceArea: null,
  criteria: [],
  place: null,
  people: [],
  validators: [],
  ...more,
});
const problems = (entries: readonly AgendaEntry[], times = twoDays) =>
  agendaProblems(entries, times, team).map((one) =>
    one.code === 'overlap' ? `${one.entryId} and ${one.otherId}: ${one.people.join()}` : `${one.entryId} outside`,
  );
const said = (entries: readonly AgendaEntry[]) =>
  entries.map(({ id, day, from, until }) => `${id} ${day} ${from}-${until}`);

describe('the problems of an agenda', () => {
  it('are none where one follows the other within the hours of its day', () =>
    expect(
      problems([entry('a', '09:00', '10:00'), entry('b', '10:00', '16:00'), entry('c', '09:00', '10:00', { day: 2 })]),
    ).toEqual([]));
  it.each([
    ['before the hours', entry('a', '08:30', '09:30')],
    ['after the hours', entry('a', '15:30', '16:30')],
    ['that ends before it starts', entry('a', '11:00', '10:00')],
    ['that takes no time', entry('a', '11:00', '11:00')],
    ['on a day that the visit does not have', entry('a', '09:00', '10:00', { day: 3 })],
  ])('are an entry %s', (_, one) => expect(problems([one])).toEqual(['a outside']));
  it('are somebody at two entries at once: the whole team, one of it, or a person to meet', () => {
    expect(problems([entry('a', '09:00', '10:00'), entry('b', '09:30', '10:30')])).toEqual([`a and b: ${ada},${ben}`]);
    const ofAda = entry('a', '09:00', '10:00', { validators: [ada], people: ['Dr. Amal  HADDAD'] });
    const ofBen = entry('b', '09:30', '10:30', { validators: [ben] });
    expect(problems([ofAda, ofBen])).toEqual([]);
    expect(problems([ofAda, { ...ofBen, people: ['dr. amal haddad'] }])).toEqual(['a and b: dr. amal haddad']);
    expect(problems([ofAda, { ...ofBen, day: 2, people: ['dr. amal haddad'] }])).toEqual([]);
  });
  it('take hours after midnight as part of the night before', () => {
    expect(agendaDays(nights)).toMatchObject([
      { day: 1, date: '2027-04-20', from: '22:00', minutes: 480 },
      { day: 2, date: '2027-04-21' },
    ]);
    expect(problems([entry('a', '23:30', '00:30'), entry('b', '00:30', '06:00')], nights)).toEqual([]);
    expect(problems([entry('a', '23:30', '00:30'), entry('b', '00:00', '06:00')], nights)).toHaveLength(1);
    expect(problems([entry('a', '05:30', '06:30')], nights)).toEqual(['a outside']);
  });
});

describe('an entry that is moved', () => {
  const day = [entry('a', '09:00', '10:00'), entry('b', '10:00', '10:30'), entry('c', '11:00', '12:00')];
  it('changes places on its day', () => {
    expect(said(moveEntry(day, twoDays, 'b', { day: 1, before: 'a' }))).toEqual([
      'b 1 09:00-09:30',
      'a 1 09:30-10:30',
      'c 1 11:00-12:00',
    ]);
    expect(said(moveEntry(day, twoDays, 'a', { day: 1, before: 'c' }))).toEqual([
      'b 1 09:00-09:30',
      'a 1 09:30-10:30',
      'c 1 11:00-12:00',
    ]);
    expect(said(moveEntry(day, twoDays, 'a', { day: 1, before: null }))).toEqual([
      'b 1 09:00-09:30',
      'c 1 09:30-10:30',
      'a 1 10:30-11:30',
    ]);
  });
  it('stays where it was put back', () =>
    expect(said(moveEntry(day, twoDays, 'b', { day: 1, before: 'c' }))).toEqual(said(day)));
  it('has those after it give way on another day', () => {
    const both = [...day, entry('d', '09:00', '10:00', { day: 2 }), entry('e', '10:30', '11:00', { day: 2 })];
    expect(said(moveEntry(both, twoDays, 'a', { day: 2, before: 'd' })).slice(2)).toEqual([
      'a 2 09:00-10:00',
      'd 2 10:00-11:00',
      'e 2 11:00-11:30',
    ]);
    expect(said(moveEntry(both, twoDays, 'a', { day: 2, before: null })).at(-1)).toBe('a 2 11:00-12:00');
    const closed = [...both, entry('f', '15:00', '16:00', { day: 2 })];
    expect(said(moveEntry(closed, twoDays, 'b', { day: 2, before: null }))).toContain('b 2 10:00-10:30');
    expect(said(moveEntry(closed, twoDays, 'a', { day: 2, before: null }))).toContain('a 2 11:00-12:00');
  });
  it('goes to no day that the visit does not have', () =>
    expect(moveEntry(day, twoDays, 'a', { day: 3, before: null })).toBe(day));
  it('keeps every entry and its length', () =>
    fc.assert(
      fc.property(fc.nat(2), fc.nat(3), fc.integer({ min: 1, max: 2 }), (which, to, on) => {
        const before = day.filter(() => on === 1)[to]?.id ?? null;
        const after = moveEntry(day, twoDays, day[which]?.id ?? '', { day: on, before });
        const lengths = (all: readonly AgendaEntry[]) =>
          all
            .map((one) => {
              const { begins, ends } = minutesOfEntry({ from: '09:00' }, one);
              return `${one.id} ${ends - begins}`;
            })
            .sort();
        expect(lengths(after)).toEqual(lengths(day));
        expect(problems(after)).toEqual([]);
      }),
    ));
});

describe('the draft of an agenda', () => {
  const areas = ['Radiology', 'Cardiology', 'Pathology'].map((name) => ({ name, criteria: [`${name}.seen`] }));
  const draft = (times: typeof twoDays, some = areas) =>
    draftAgenda(
      shippedAgenda,
      times,
      { areas: some, facility: ['S1.strategy'] },
      (n) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    );

  it('opens the first day, visits the areas over all days alike, and closes the last day', () => {
    const entries = draft(twoDays) ?? [];
    expect(entries.map(({ day, from, title, serviceArea }) => [day, from, serviceArea ?? title])).toEqual([
      [1, '09:00', 'Opening meeting'],
      [1, '09:30', 'Radiology'],
      [1, '10:30', 'Cardiology'],
      [1, '15:30', 'Meeting of the team'],
      [2, '09:00', 'Pathology'],
      [2, '10:00', 'Criteria of the whole facility'],
      [2, '15:00', 'Meeting of the team'],
      [2, '15:30', 'Closing meeting'],
    ]);
    expect(entries[1]?.criteria).toEqual(['Radiology.seen']);
  });
  it('takes less time for each area where the hours are few, and none where they are too few', () => {
    const oneDay = { startsAt: '2027-04-20T09:00', endsAt: '2027-04-20T13:00' };
    const many = Array.from({ length: 6 }, (_, i) => ({ name: `Area ${i}`, criteria: [] }));
    expect(problems(draft(oneDay, many) ?? [], oneDay)).toEqual([]);
    expect(draft(oneDay, many)?.filter(({ serviceArea }) => serviceArea)).toHaveLength(6);
    expect(draft({ ...oneDay, endsAt: '2027-04-20T11:00' }, many)).toBeUndefined();
  });
  it('has no problem, whatever the days and areas', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 0, max: 4 }),
        fc.integer({ min: 4, max: 12 }),
        (count, more, hours) => {
          const times = {
            startsAt: '2027-04-20T08:00',
            endsAt: `2027-04-${20 + more}T${String(8 + hours).padStart(2, '0')}:00`,
          };
          const some = Array.from({ length: count }, (_, i) => ({ name: `Area ${i}`, criteria: [] }));
          const entries = draft(times, some);
          if (!entries) return;
          expect(problems(entries, times)).toEqual([]);
          expect(entries.filter(({ serviceArea }) => serviceArea)).toHaveLength(count);
        },
      ),
    ));
});
