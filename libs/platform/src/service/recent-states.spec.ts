import { RecentStates } from './recent-states.js';

const at = (version: number) => ({ state: `state ${version}`, version, eventId: `event ${version}` });

describe('recent states', () => {
  it('are those of long streams', () => {
    const recent = new RecentStates(3);
    recent.keep('short', at(2));
    recent.keep('long', at(3));
    expect([recent.get('short'), recent.get('long')]).toEqual([undefined, at(3)]);
  });

  it('are the last ones, of the streams used last', () => {
    const recent = new RecentStates(1, 2);
    for (const [stream, version] of [
      ['a', 1],
      ['b', 1],
      ['a', 2],
      ['c', 1],
    ] as const)
      recent.keep(stream, at(version));
    expect(['a', 'b', 'c'].map((stream) => recent.get(stream)?.version)).toEqual([2, undefined, 1]);
  });
});
