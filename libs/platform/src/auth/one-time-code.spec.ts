import { stepOfCode } from './one-time-code.js';

/** RFC 6238, appendix B, SHA-1; the last six digits. */
const secret = '12345678901234567890';

describe('the time step of a one-time code', () => {
  it.each([
    [59, '287082', 1],
    [1111111109, '081804', 37037036],
    [20000000000, '353130', 666666666],
  ])('at %d seconds %s is step %d', (seconds, code, step) =>
    expect(stepOfCode(secret, code, seconds * 1000)).toBe(step),
  );
  it('is known one step early and one step late, and no further', () => {
    const known = [-31, -30, 0, 29, 59, 60].map((off) => stepOfCode(secret, '081804', (37037036 * 30 + off) * 1000));
    expect(known).toEqual([undefined, 37037036, 37037036, 37037036, 37037036, undefined]);
  });
});
