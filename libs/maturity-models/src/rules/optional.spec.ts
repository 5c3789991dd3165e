import { indicator, prove, value, yes } from '../testing/prove.js';

const given = (facility: object) =>
  prove({ rule: 'optional', of: yes('x') }, { indicators: [indicator('x')], answers: { facility } });

describe('optional', () => {
  it('is met when it is in place', () =>
    expect(given({ x: value(true) })).toMatchObject({ status: 'met', reason: { code: 'optional-in-place' } }));
  it.each([[{}], [{ x: value(false) }]])('does not apply otherwise, so that it never blocks (%j)', (facility) =>
    expect(given(facility)).toMatchObject({ status: 'not-applicable', reason: { code: 'optional-not-in-place' } }),
  );
});
