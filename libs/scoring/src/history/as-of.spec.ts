import { asOfQuery, momentOf } from './as-of.js';

const now = '2027-03-09T06:00:00.000Z';

describe('the moment asked for', () => {
  it('is the present when none is named', () => expect(momentOf({}, now)).toBe(now));
  it('may be the present', () => expect(momentOf({ asOf: now }, now)).toBe(now));
  it('is read to the millisecond', () => {
    expect(momentOf({ asOf: '2027-03-03T20:59Z' }, now)).toBe('2027-03-03T20:59:00.000Z');
    expect(momentOf({ asOf: '2027-03-03T20:59:59.9996789Z' }, now)).toBe('2027-03-03T20:59:59.999Z');
  });
  it('is not in the future', () =>
    expect(() => momentOf({ asOf: '2027-03-09T06:00:00.001Z' }, now)).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ path: ['asOf'], message: 'must not be in the future' })],
      }),
    ));
  it.each([
    'yesterday',
    '',
    '2027-03-03',
    '2027-03-03T10:00:00',
    '2027-03-03T10:00:00+03:00',
    '2027-02-30T10:00:00Z',
    '2027-03-03T10:00:60Z',
    '0000-01-01T00:00:00Z',
    '1999-12-31T23:59:59Z',
    ['2027-03-03T10:00:00Z'],
    5,
    null,
  ])('is not %j', (asOf) =>
    expect(new Set(asOfQuery.safeParse({ asOf }).error?.issues.map(({ path }) => path.join()))).toEqual(
      new Set(['asOf']),
    ),
  );
});
