import { indicator, ofAreas, prove, value } from '../testing/prove.js';

const rule = { rule: 'yes', indicator: 'x' } as const;
const indicators = [indicator('x')];
const answered = (answer: unknown) => prove(rule, { indicators, answers: { facility: { x: answer } } });

describe('yes', () => {
  it('is met by yes and shows the answer', () => {
    expect(answered(value(true))).toMatchObject({
      status: 'met',
      share: 1,
      value: true,
      target: true,
      distance: 0,
      unitId: 'facility',
      indicatorId: 'x',
      reason: { code: 'answer-fits' },
    });
  });
  it('is not met by no', () => {
    expect(answered(value(false))).toMatchObject({
      status: 'not-met',
      share: 0,
      distance: 1,
      reason: { code: 'answer-differs' },
    });
  });
  it('is not met without an answer', () => {
    expect(prove(rule, { indicators })).toMatchObject({
      status: 'not-met',
      value: null,
      reason: { code: 'not-answered' },
    });
  });
  it('is not met by an answer of the wrong kind, and says so', () => {
    expect(answered(value('yes'))).toMatchObject({
      status: 'not-met',
      reason: { code: 'answer-refused', params: { why: 'answer-of-wrong-kind' } },
    });
  });
  it('takes "not applicable" only where the indicator allows it', () => {
    const marked = { facility: { x: { notApplicable: 'we have none' } } };
    expect(prove(rule, { indicators, answers: marked })).toMatchObject({
      status: 'not-met',
      reason: { code: 'not-applicable-not-accepted' },
    });
    expect(prove(rule, { indicators: [indicator('x', { mayBeNotApplicable: true })], answers: marked }).status).toBe(
      'not-applicable',
    );
  });
  it('does not apply to a service area whose kind is not asked', () => {
    const proof = prove(
      { rule: 'any', ofAreas: rule },
      { indicators: [ofAreas('x', { areaKinds: ['radiology'] })], areas: [['d', 'dermatology']] },
    );
    expect(proof.of[0]).toMatchObject({
      status: 'not-applicable',
      unitId: 'd',
      reason: { code: 'not-asked-of-this-service-area' },
    });
  });
  it("reads the facility's answer when counted by service area", () => {
    const proof = prove(
      { rule: 'any', ofAreas: rule },
      { indicators, areas: [['d', 'dermatology']], answers: { facility: { x: value(true) } } },
    );
    expect(proof.of[0]).toMatchObject({ status: 'met', unitId: 'facility' });
  });
  it('is not met for an indicator of service areas where no area is meant', () => {
    expect(prove(rule, { indicators: [ofAreas('x')] })).toMatchObject({
      status: 'not-met',
      reason: { code: 'needs-a-service-area' },
    });
  });
  it('is not met for an unknown indicator', () => {
    expect(prove(rule, { indicators: [] })).toMatchObject({ status: 'not-met', reason: { code: 'unknown-indicator' } });
  });
});
