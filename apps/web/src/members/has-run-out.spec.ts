import { hasRunOut } from './has-run-out.js';

const invited = { status: 'invited', expiresAt: '2026-12-09T06:00:00Z' } as const;

describe('an invitation', () => {
  it('is open until its last instant', () => expect(hasRunOut(invited, '2026-12-09T05:59:59.999Z')).toBe(false));
  it('has run out from then on', () => expect(hasRunOut(invited, '2026-12-09T06:00:00Z')).toBe(true));
  it('of a member cannot run out', () =>
    expect(hasRunOut({ status: 'active', expiresAt: null }, '2030-01-01T00:00:00Z')).toBe(false));
});
