import type { Contribution } from './contribution.js';
import { isSafe, withCompanions } from './safe.js';
import { someContribution } from './testing/contributions.js';

/** A facility for each letter, owned by the organization the letter names; each at a stage of its own. */
const ownedBy = (owners: string, score = (i: number): number => i % 8): Contribution[] =>
  [...owners].map((organizationId, i) =>
    someContribution({ facilityId: `${organizationId}${i}`, organizationId, score: score(i) }),
  );

describe('figures of a set of facilities', () => {
  it.each([
    ['five of five organizations', 'abcde', true],
    ['four', 'abcd', false],
    ['none', '', false],
    ['five of which one organization owns two', 'aabcd', false],
    ['six of which one organization owns two', 'aabcde', true],
    ['twenty of which one organization owns all but three', 'aaaaaaaaaaaaaaaaabcd', false],
    ['twenty of which one organization owns all but four', 'aaaaaaaaaaaaaaaabcde', true],
  ])('of %s may be published: %s is %s', (_, owners, safe) => expect(isSafe(ownedBy(owners))).toBe(safe));

  it('counts a facility once, however many of its scores there are', () => {
    const [first, ...others] = ownedBy('abcd') as [Contribution, ...Contribution[]];
    expect(isSafe([first, first, ...others])).toBe(false);
  });

  it('is not published where all have the same score', () =>
    expect(isSafe(ownedBy('abcdefgh', (i) => 3 + i / 10))).toBe(false));
  it('is not published where one organization would see the same score for all others', () => {
    expect(isSafe(ownedBy('abcdefgh', (i) => (i === 0 ? 6 : 0)))).toBe(false);
    expect(isSafe(ownedBy('aabcdefgh', (i) => (i < 2 ? 6 : 0)))).toBe(false);
    expect(isSafe(ownedBy('abcdefgh', (i) => (i < 2 ? 6 : 0)))).toBe(true);
  });
});

describe('companions of the few', () => {
  it('are as many as make them safe', () => {
    const parted = withCompanions(ownedBy('abc'), ownedBy('klmnopqr'));
    expect([parted?.joined.length, parted?.rest.length]).toEqual([5, 6]);
  });
  it('are all of the others or leave a safe rest', () => {
    expect(withCompanions(ownedBy('abc'), ownedBy('kl'))?.rest).toEqual([]);
    expect(withCompanions(ownedBy('abc'), ownedBy('klmn'))).toBeUndefined();
  });
});
