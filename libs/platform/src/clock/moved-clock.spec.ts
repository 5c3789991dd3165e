import { millisecondsBy } from './moved-clock.js';

const day = 24 * 60 * 60 * 1000;

describe('the clock of a demo', () => {
  it.each([
    ['P1D', day],
    ['-P1D', -day],
    ['P1Y', 365 * day],
    ['PT0S', 0],
  ])('is moved by %s', (duration, milliseconds) =>
    expect(millisecondsBy('2026-11-29T12:00:00.000Z', duration)).toBe(milliseconds),
  );
  it.each(['P99999999999Y', 'P200Y', '-P30Y', 'PT99999999999999999999S', 'P', 'PT', ''])(
    'is not moved by %p, which leads nowhere',
    (duration) => expect(millisecondsBy('2026-11-29T12:00:00.000Z', duration)).toBeUndefined(),
  );
});
