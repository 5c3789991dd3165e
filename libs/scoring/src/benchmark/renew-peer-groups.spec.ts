import type { Contribution } from './contribution.js';
import { renewPeerGroups } from './renew-peer-groups.js';
import { someContribution } from './testing/contributions.js';

const contributions = (ids: string, quarter = 1): Contribution[] =>
  [...ids].map((id) => someContribution({ facilityId: id, record: `${id}/${quarter}`, score: id.charCodeAt(0) % 8 }));
const namesOf = (members: readonly Contribution[]): string =>
  members.map(({ record }) => record.replace('/1', '').replace('/2', "'")).join('');
/**
 * The groups of the next snapshot, where `standing` stands and each facility has these scores; a letter names a
 * facility.
 */
const renewed = (standing: string, current: readonly Contribution[]) => {
  const group = { label: { region: 'europe' }, members: contributions(standing) };
  const { stays, ends, begins } = renewPeerGroups([group], current, new Set(group.members.map(({ record }) => record)));
  return {
    stays: stays.map(({ members }) => namesOf(members)),
    ends: ends.length,
    begins: begins.map(({ members }) => namesOf(members)),
  };
};

describe('a peer group', () => {
  it('stays while nothing changed', () =>
    expect(renewed('abcdef', contributions('abcdef'))).toEqual({ stays: ['abcdef'], ends: 0, begins: [] }));
  it('waits while too few of its facilities have a newer score', () =>
    expect(renewed('abcdefghij', [...contributions('abcd', 2), ...contributions('efghij')])).toEqual({
      stays: ['abcdefghij'],
      ends: 0,
      begins: [],
    }));
  it('parts when five have a newer score and five have not', () =>
    expect(renewed('abcdefghij', [...contributions('abcde', 2), ...contributions('fghij')])).toEqual({
      stays: [],
      ends: 1,
      begins: ['fghij', "a'b'c'd'e'"],
    }));
  it('keeps some who could leave with those who could not stay alone', () =>
    expect(renewed('abcdefghijkl', [...contributions('abcdefgh', 2), ...contributions('ijkl')]).begins).toEqual([
      'ijkla',
      "b'c'd'e'f'g'h'",
    ]));
  it('ends when every facility has a newer score', () =>
    expect(renewed('abcdef', contributions('abcdef', 2))).toEqual({ stays: [], ends: 1, begins: ["a'b'c'd'e'f'"] }));
  it('loses who withdrew at once, with companions who wait for a newer score', () =>
    expect(renewed('abcdefghijkl', contributions('bcdefghijkl'))).toEqual({ stays: [], ends: 1, begins: ['fghijkl'] }));
  it('ends when too few would remain after a withdrawal', () =>
    expect(renewed('abcdefg', contributions('bcdefg'))).toEqual({ stays: [], ends: 1, begins: [] }));
  it('never takes back a score that was published before', () => {
    const { begins } = renewPeerGroups([], contributions('abcdefgh'), new Set(['a/1', 'b/1']));
    expect(begins.map(({ members }) => namesOf(members))).toEqual(['cdefgh']);
  });
});
