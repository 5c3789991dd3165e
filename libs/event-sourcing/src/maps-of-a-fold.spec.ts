import fc from 'fast-check';
import { fold } from './decider.js';
import { mapWith, mapWithout, setWith, setWithout } from './maps-of-a-fold.js';

type State = { readonly map: ReadonlyMap<string, number>; readonly set: ReadonlySet<string> };
type Step = { readonly type: 'Kept' | 'Dropped'; readonly data: { readonly key: string; readonly value: number } };

const evolve = ({ map, set }: State, { type, data: { key, value } }: Step): State =>
  type === 'Kept'
    ? { map: mapWith(map, [key, value]), set: setWith(set, key) }
    : { map: mapWithout(map, key), set: setWithout(set, key) };

const nothing: State = { map: new Map(), set: new Set() };
const steps = fc.array(
  fc.record({
    type: fc.constantFrom('Kept' as const, 'Dropped' as const),
    data: fc.record({ key: fc.constantFrom('a', 'b', 'c'), value: fc.nat(9) }),
  }),
);
/** In their order, which toEqual does not look at. */
const shown = ({ map, set }: State) => [...map, ...set];

describe('maps of a fold', () => {
  it('come to the same as a copy at each step', () =>
    fc.assert(
      fc.property(steps, (events) =>
        expect(shown(fold({ initialState: nothing, evolve }, events))).toEqual(shown(events.reduce(evolve, nothing))),
      ),
    ));

  it('leave alone what the fold began with, also what an earlier fold has made', () =>
    fc.assert(
      fc.property(steps, steps, (first, second) => {
        const begun = fold({ initialState: nothing, evolve }, first);
        const before = shown(begun);
        fold({ initialState: begun, evolve }, second);
        expect([shown(nothing), shown(begun)]).toEqual([[], before]);
      }),
    ));

  it('are copied at each change outside of a fold', () => {
    const before = fold({ initialState: nothing, evolve }, [{ type: 'Kept', data: { key: 'a', value: 1 } }]);
    const after = evolve(before, { type: 'Kept', data: { key: 'a', value: 2 } });
    expect([before.map.get('a'), after.map.get('a')]).toEqual([1, 2]);
  });

  it('are copied again after a fold that failed', () => {
    const one = new Map([['a', 1]]);
    let made: ReadonlyMap<string, number> = one;
    const failing = (): never => {
      made = mapWith(one, ['b', 2]);
      throw new Error('in the midst');
    };
    expect(() =>
      fold({ initialState: nothing, evolve: failing }, [{ type: 'Kept', data: { key: 'a', value: 1 } }]),
    ).toThrow();
    expect(mapWith(made, ['c', 3])).not.toBe(made);
  });

  it('of a fold within a fold are its own', () => {
    const outer = fold(
      {
        initialState: nothing,
        evolve: (state: State, event: Step): State => {
          const next = evolve(state, event);
          fold({ initialState: next, evolve }, [{ type: 'Kept', data: { key: 'inner', value: 0 } }]);
          return next;
        },
      },
      [
        { type: 'Kept', data: { key: 'a', value: 1 } },
        { type: 'Kept', data: { key: 'b', value: 2 } },
      ],
    );
    expect([...outer.map.keys()]).toEqual(['a', 'b']);
  });
});
