import { isFresh, isIdle, isWorthTouching } from './session-age.js';

const at = (time: string): Date => new Date(`2027-03-09T${time}Z`);

describe('a session', () => {
  it('has ended once nobody used it for the idle hours', () => {
    expect(isIdle(at('00:00:00'), at('11:59:59'), 12)).toBe(false);
    expect(isIdle(at('00:00:00'), at('12:00:00'), 12)).toBe(true);
  });
  it('is recorded as used every five minutes at most', () => {
    expect(isWorthTouching(at('00:00:00'), at('00:04:59'))).toBe(false);
    expect(isWorthTouching(at('00:00:00'), at('00:05:00'))).toBe(true);
  });
  it('is fresh for some minutes after the person proved who they are', () => {
    expect(isFresh(at('00:00:00'), at('00:14:59'), 15)).toBe(true);
    expect(isFresh(at('00:00:00'), at('00:15:00'), 15)).toBe(false);
  });
});
