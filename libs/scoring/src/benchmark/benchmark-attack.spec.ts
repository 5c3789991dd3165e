import { dimension } from '@cairn/contracts/scoring/http/benchmarks.js';
import type { Contribution } from './contribution.js';
import { figuresOf } from './figures.js';
import { fits, type PeerGroup } from './peer-group.js';
import { renewPeerGroups } from './renew-peer-groups.js';
import { type Companions, FEWEST_FACILITIES, isSafe, withCompanions } from './safe.js';
import { type Answer, attack, determined, everyCut, indistinguishable } from './testing/attacker.js';
import { someQuarters } from './testing/populations.js';
import { publishedFigures } from './published-figures.js';

type Publisher = (quarters: readonly (readonly Contribution[])[]) => PeerGroup[][];

/** The groups that stand after each snapshot, as the service renews them. */
const inPeerGroups =
  (companions: Companions = withCompanions): Publisher =>
  (quarters) => {
    let standing: readonly PeerGroup[] = [];
    const published = new Set<string>();
    return quarters.map((current) => {
      const { stays, begins } = renewPeerGroups(standing, current, published, companions);
      standing = [...stays, ...begins];
      for (const { members } of begins) for (const { record } of members) published.add(record);
      return [...standing];
    });
  };

/** What is usual elsewhere: the latest scores as they are, and no cell below the threshold. */
const byThresholdAlone: Publisher = (quarters) =>
  quarters.map((current) => current.map((one) => ({ label: one.attributes, members: [one] })));

/** Every answer of every day to every combination of filters, and the totals of each breakdown. */
const everyAnswerOf = (
  snapshots: readonly (readonly PeerGroup[])[],
  quarters: readonly (readonly Contribution[])[],
): Answer[] => {
  const cuts = everyCut(quarters.flatMap((current) => current.map(({ attributes }) => attributes)));
  return snapshots.flatMap((groups, day) =>
    cuts.flatMap((filters) => {
      const fitting = groups.filter(({ label }) => fits(label, filters));
      const together = dimension.options.map((by) => fitting.filter(({ label }) => label[by] === undefined));
      return [fitting, ...together]
        .filter(({ length }) => length > 0)
        .map((answering) => ({ day, filters, members: answering.flatMap(({ members }) => members) }));
    }),
  );
};

/** The same with small cells hidden, as a threshold does. */
const answersAbove = (...of: Parameters<typeof everyAnswerOf>): Answer[] =>
  everyAnswerOf(...of).filter(({ members }) => members.length >= FEWEST_FACILITIES && isSafe(members));

const seeds = Array.from({ length: 6 }, (_, seed) => seed + 1);
const worldOf = (seed: number): Contribution[][] => someQuarters(seed, 40 + ((seed * 37) % 80), 4);

describe('an attacker with every answer for every filter and day', () => {
  it.each(seeds)(
    'learns nothing of fewer than five facilities, nor of fewer than four others (population %i)',
    (seed) => {
      const quarters = worldOf(seed);
      const answers = everyAnswerOf(inPeerGroups()(quarters), quarters);
      expect(attack(answers)).toEqual([]);
      expect(indistinguishable(answers).filter((atom) => !isSafe(atom))).toEqual([]);
    },
  );

  it.each(seeds)('still finds most facilities among the answers (population %i)', (seed) => {
    const quarters = worldOf(seed);
    const snapshots = inPeerGroups()(quarters);
    const counted = (day: number) => (snapshots[day] ?? []).reduce((sum, { members }) => sum + members.length, 0);
    expect(counted(0)).toBe(quarters[0]?.length);
    expect(everyAnswerOf(snapshots, quarters).filter(({ day }) => day === 0).length).toBeGreaterThan(5);
  });

  it.each(seeds)('counts no facility twice (population %i)', (seed) => {
    for (const groups of inPeerGroups()(worldOf(seed))) {
      const facilities = groups.flatMap(({ members }) => members.map(({ facilityId }) => facilityId));
      expect(new Set(facilities).size).toBe(facilities.length);
    }
  });

  it.each(seeds)('finds nobody whose organization had withdrawn before the snapshot (population %i)', (seed) => {
    const quarters = worldOf(seed);
    inPeerGroups()(quarters).forEach((groups, day) => {
      const contributing = new Set(quarters[day]?.map(({ facilityId }) => facilityId));
      expect(
        groups.flatMap(({ members }) => members.filter(({ facilityId }) => !contributing.has(facilityId))),
      ).toEqual([]);
    });
  });

  it('never sees all facilities of an answer at one height', () => {
    const quarters = worldOf(3);
    expect(
      everyAnswerOf(inPeerGroups()(quarters), quarters).filter(
        ({ members }) => new Set(members.map(({ stage }) => stage)).size < 2,
      ),
    ).toEqual([]);
  });
});

describe('the numbers of the API', () => {
  it.each(seeds)('leave nothing between a total and its parts (population %i)', (seed) => {
    const quarters = worldOf(seed);
    const cuts = everyCut(quarters.flatMap((current) => current.map(({ attributes }) => attributes))).filter(
      (cut) => Object.keys(cut).length < 2,
    );
    const leaks: string[] = [];
    for (const groups of inPeerGroups()(quarters)) {
      const published = groups.map(({ label, members }) => ({ label, figures: figuresOf(members) }));
      for (const filters of cuts)
        for (const by of dimension.options) {
          const { figures, breakdown } = publishedFigures(published, filters, by, []);
          const parts = [...(breakdown?.parts ?? []), { figures: breakdown?.together }].flatMap(
            (part) => part.figures ?? [],
          );
          const left = (figures?.facilities ?? 0) - parts.reduce((sum, { facilities }) => sum + facilities, 0);
          if (left !== 0 || parts.some(({ facilities }) => facilities < 5))
            leaks.push(JSON.stringify({ filters, by, left }));
        }
    }
    expect(leaks).toEqual([]);
  });
});

describe('the attack', () => {
  it('solves what is solvable', () => {
    expect(
      determined(3, [
        [0, 1, 2],
        [0, 1],
      ]),
    ).toEqual([2]);
    expect(
      determined(4, [
        [0, 1],
        [2, 3],
        [0, 2],
        [1, 3],
      ]),
    ).toEqual([]);
    expect(
      determined(3, [
        [0, 1],
        [1, 2],
        [0, 2],
      ]),
    ).toEqual([0, 1, 2]);
  });

  it.each(seeds)('finds single facilities where a threshold is all there is (population %i)', (seed) => {
    const quarters = worldOf(seed);
    expect(
      attack(answersAbove(byThresholdAlone(quarters), quarters)).filter((found) => found.startsWith('1 alone')).length,
    ).toBeGreaterThan(0);
  });

  it('finds them where small cells are hidden without companions', () => {
    const alone: Companions = (few, many) => ({ joined: few, rest: many });
    const found = seeds.flatMap((seed) => {
      const quarters = worldOf(seed);
      return attack(answersAbove(inPeerGroups(alone)(quarters), quarters));
    });
    expect(found.filter((one) => / alone/.test(one)).length).toBeGreaterThan(0);
  });

  it('finds them where groups are formed again for each day', () => {
    const anew: Publisher = (quarters) =>
      quarters.map((current) => [...renewPeerGroups([], current, new Set()).begins]);
    const found = seeds.slice(0, 4).flatMap((seed) => {
      const quarters = worldOf(seed);
      return attack(answersAbove(anew(quarters), quarters));
    });
    expect(found.length).toBeGreaterThan(0);
  });
});
