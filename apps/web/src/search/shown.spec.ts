import type { Entries, Entry, Kind } from './entry.js';
import { shown } from './shown.js';

const entry = (title: string, under?: string): Entry => ({
  key: title,
  title,
  icon: (() => null) as unknown as Entry['icon'],
  go: () => undefined,
  ...(under !== undefined && { under }),
});
const nothing: Record<Kind, Entries> = {
  pages: [],
  facilities: [],
  assessments: [],
  visits: [],
  certificates: [],
  organizations: [],
  commands: [],
};
const many = Array.from({ length: 9 }, (_, i) => entry(`Aurora ${i}`));

describe('what a search shows', () => {
  it('is where one can go at once, before anything is typed', () => {
    const { groups, reading } = shown(
      { ...nothing, pages: [entry('Home')], facilities: undefined, commands: [entry('Sign out')] },
      ' ',
    );
    expect(groups.map(({ kind }) => kind)).toEqual(['pages', 'commands']);
    expect(reading).toBe(false);
  });

  it('is found by the second line too', () =>
    expect(
      shown({ ...nothing, assessments: [entry('Aurora', 'DIAM, submitted')] }, 'diam aurora').groups[0]?.count,
    ).toBe(1));

  it('is the best few of each kind, with how many there are', () =>
    expect(shown({ ...nothing, facilities: many }, 'aurora').groups).toEqual([
      { kind: 'facilities', entries: many.slice(0, 6), count: 9 },
    ]));

  it('is what the server found, though its words stand on neither line', () => {
    const entries = [entry('Aurora', 'DIAM, submitted')];
    expect(
      shown({ ...nothing, visits: { entries, count: 240 }, assessments: { entries: [], count: 0 } }, 'health').groups,
    ).toEqual([{ kind: 'visits', entries, count: 240 }]);
  });

  it('leaves out kinds of which nothing is found', () =>
    expect(
      shown({ ...nothing, pages: [entry('Home')], facilities: many }, 'aurora 3').groups.map(({ kind }) => kind),
    ).toEqual(['facilities']));

  it('says when something is still being read', () =>
    expect(shown({ ...nothing, visits: undefined }, 'aurora')).toEqual({ groups: [], reading: true, failed: [] }));
  it('says what could not be read', () =>
    expect(shown({ ...nothing, certificates: null }, 'aurora')).toEqual({
      groups: [],
      reading: false,
      failed: ['certificates'],
    }));
});
