import { DueList } from './due-list.js';

const at = (day: number): string => `2027-01-0${day}T09:00:00Z`;

describe('what is due', () => {
  it('is taken soonest first, up to a moment', () => {
    const list = new DueList();
    list.set({ job: 'remind', key: 'b', at: at(3) });
    list.set({ job: 'remind', key: 'a', at: at(2) });
    list.set({ job: 'remind', key: 'c', at: at(5) });
    expect([list.take(at(4))?.key, list.take(at(4))?.key, list.take(at(4))]).toEqual(['a', 'b', undefined]);
    expect(list.rest).toEqual([{ job: 'remind', key: 'c', at: at(5) }]);
  });
  it('is moved by a later call for the same job and key', () => {
    const list = new DueList();
    list.set({ job: 'remind', key: 'a', at: at(2) });
    list.set({ job: 'remind', key: 'a', at: at(6) });
    list.set({ job: 'expire', key: 'a', at: at(1) });
    expect(list.take(at(3))).toEqual({ job: 'expire', key: 'a', at: at(1) });
    expect(list.take(at(3))).toBeUndefined();
  });
});
