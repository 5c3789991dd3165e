import fc from 'fast-check';
import { arrangePeerGroups } from './arrange-peer-groups.js';
import { fits } from './peer-group.js';
import { isSafe } from './safe.js';
import { someContribution } from './testing/contributions.js';
import { someQuarters } from './testing/populations.js';

/** So many facilities with these attributes, at different stages. */
const facilities = (
  count: number,
  attributes: Partial<ReturnType<typeof someContribution>['attributes']> = {},
  name = JSON.stringify(attributes),
) =>
  Array.from({ length: count }, (_, i) =>
    someContribution({
      facilityId: `${name}${i}`,
      score: (i % 7) + 0.5,
      attributes: { ...someContribution().attributes, ...attributes },
    }),
  );

describe('peer groups', () => {
  it('are none while all facilities together are too few', () => expect(arrangePeerGroups(facilities(4))).toEqual([]));

  it('are labelled with everything that all members share', () => {
    const [group, ...others] = arrangePeerGroups(facilities(5));
    expect(others).toEqual([]);
    expect(group?.label).toEqual(someContribution().attributes);
  });

  it('are split where five are published on each side', () => {
    const groups = arrangePeerGroups([
      ...facilities(5, { ownership: 'public' }),
      ...facilities(6, { ownership: 'private' }),
    ]);
    expect(groups.map(({ label, members }) => [label.ownership, members.length]).sort()).toEqual([
      ['private', 6],
      ['public', 5],
    ]);
  });

  it('hide a small cell together with companions from a large one, and still publish the rest of that one', () => {
    const groups = arrangePeerGroups([...facilities(2, { country: 'LI' }), ...facilities(20, { country: 'DE' })]);
    expect(groups.map(({ label, members }) => [label.country, members.length])).toEqual([
      ['DE', 17],
      [undefined, 5],
    ]);
  });

  it('hide a second cell with a small one where none can spare companions', () => {
    const groups = arrangePeerGroups([...facilities(3, { country: 'LI' }), ...facilities(6, { country: 'DE' })]);
    expect(groups.map(({ label, members }) => [label.region, label.country, members.length])).toEqual([
      ['europe', undefined, 9],
    ]);
  });

  it('are safe, contain every facility once, and label it correctly, whatever the facilities are', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 400 }), (seed, count) => {
        const [pool = []] = someQuarters(seed, count, 1);
        const groups = arrangePeerGroups(pool);
        const members = groups.flatMap((group) => group.members);
        expect(groups.filter((group) => !isSafe(group.members))).toEqual([]);
        expect(members.map(({ record }) => record).sort()).toEqual(
          isSafe(pool) ? pool.map(({ record }) => record).sort() : [],
        );
        for (const { label, members } of groups)
          expect(members.filter(({ attributes }) => !fits(attributes, label))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
