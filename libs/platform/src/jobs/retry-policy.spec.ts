import { retryAfter } from './retry-policy.js';

const policy = { attempts: 12, backoffSeconds: 5 };
const now = '2026-11-22T10:00:00.000Z';

describe('the wait before the next attempt', () => {
  it.each([
    [1, '2026-11-22T10:00:05.000Z'],
    [2, '2026-11-22T10:00:10.000Z'],
    [5, '2026-11-22T10:01:20.000Z'],
    [9, '2026-11-22T10:15:00.000Z'],
    [400, '2026-11-22T10:15:00.000Z'],
  ])('after attempt %i ends at %s', (attempt, expected) => {
    expect(retryAfter(attempt, policy, now)).toBe(expected);
  });

  it('can be shorter than a second', () => {
    expect(retryAfter(1, { attempts: 3, backoffSeconds: 0.05 }, now)).toBe('2026-11-22T10:00:00.050Z');
  });
});
