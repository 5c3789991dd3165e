import { indicator, prove, value, yes } from '../testing/prove.js';

const indicators = [indicator('policy', { context: true }), indicator('import')];
const given = (facility: object) =>
  prove(
    { rule: 'notApplicableWhen', when: { rule: 'no', indicator: 'policy' }, of: yes('import') },
    { indicators, answers: { facility } },
  );

describe('notApplicableWhen', () => {
  it('does not apply while the condition is met', () =>
    expect(given({ policy: value(false), import: value(true) })).toMatchObject({
      status: 'not-applicable',
      reason: { code: 'made-not-applicable' },
    }));
  it('asks for the rule while the condition is not met', () => {
    expect(given({ policy: value(true), import: value(true) }).status).toBe('met');
    expect(given({ policy: value(true), import: value(false) }).status).toBe('not-met');
  });
  it('asks for the rule while the condition is not answered', () => expect(given({}).status).toBe('not-met'));
  it('shows the condition and the rule in the proof', () =>
    expect(given({ policy: value(true) }).of.map(({ indicatorId }) => indicatorId)).toEqual(['policy', 'import']));
});
