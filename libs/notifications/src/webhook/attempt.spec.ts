import { attemptOf, isGone } from './attempt.js';
import { Lanes } from './lanes.js';
import { nextTryAfter } from './webhook-retry-policy.js';

describe('a try to deliver', () => {
  it.each([
    [{ status: 200 }, null],
    [{ status: 204 }, null],
    [{ status: 302 }, 'the receiver redirects elsewhere, which is not followed'],
    [{ status: 410 }, 'the receiver answered 410'],
    [{ status: 500 }, 'the receiver answered 500'],
    [{ error: 'the host is not known' }, 'the host is not known'],
  ])('that ends with %j has failed for the reason %p', (posted, error) =>
    expect(attemptOf(posted, 7)).toEqual({ status: 'status' in posted ? posted.status : null, error, milliseconds: 7 }),
  );

  it('says by 410 alone that the receiver is gone', () =>
    expect([404, 410, 500].filter((status) => isGone(attemptOf({ status }, 1)))).toEqual([410]));

  it('that failed is followed by others for three days, further and further apart', () => {
    const tries: string[] = [];
    let now = '2027-03-09T06:00:00Z';
    for (let failures = 1; ; failures += 1) {
      const next = nextTryAfter(failures, now);
      if (next === null) break;
      tries.push(next);
      now = next;
    }
    expect(tries.slice(0, 3)).toEqual(['2027-03-09T06:00:05Z', '2027-03-09T06:05:05Z', '2027-03-09T06:35:05Z']);
    expect(tries).toHaveLength(9);
    expect(tries.at(-1)).toBe('2027-03-12T09:35:05Z');
  });
});

describe('the places of deliveries', () => {
  it('are apart for receivers that fail, and one for each receiver', () => {
    const lanes = new Lanes(2);
    expect(['a', 'b', 'c'].map((id) => lanes.enter(id, 3))).toEqual([true, true, false]);
    expect(['d', 'e', 'f'].map((id) => lanes.enter(id, 0))).toEqual([true, true, false]);
    expect(lanes.enter('a', 0)).toBe(false);
    lanes.leave('a');
    expect(lanes.enter('a', 0)).toBe(false);
    expect(lanes.enter('c', 1)).toBe(true);
  });
});
