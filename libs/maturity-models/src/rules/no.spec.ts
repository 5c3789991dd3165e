import { indicator, prove, value } from '../testing/prove.js';

const answered = (facility: object) =>
  prove({ rule: 'no', indicator: 'x' }, { indicators: [indicator('x')], answers: { facility } });

describe('no', () => {
  it('is met by no', () =>
    expect(answered({ x: value(false) })).toMatchObject({ status: 'met', value: false, target: false }));
  it('is not met by yes', () =>
    expect(answered({ x: value(true) })).toMatchObject({ status: 'not-met', reason: { code: 'answer-differs' } }));
  it('is not met without an answer', () => expect(answered({}).status).toBe('not-met'));
});
